/** The desk: a record file on one side, on the other what it would do; then it is recorded. */
import { useMemo, useState } from 'react';
import { save } from '../data/save.js';
import { useFrame } from '../frame/frame.js';
import { inWords } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import { Done, type Recording } from './Done.js';
import { Editor } from './Editor.js';
import type { FileSchema } from './file/fileSchema.js';
import { readFile } from './file/readFile.js';
import { Outcome } from './Outcome.js';
import { Problems } from './Problems.js';
import { RecordBar } from './RecordBar.js';
import { useCompletions } from './useCompletions.js';
import { useDraft } from './useDraft.js';
import { findingsOf, isOffline, refusalOf, usePreview } from './usePreview.js';

interface Props {
  schema: FileSchema;
  /** The text to begin with. */
  start: string;
  /** An amendment is whole from the beginning; a reorganization is still to be written. */
  isAmendment: boolean;
}

export function Desk({ schema, start, isAmendment }: Props) {
  const { t, lang } = useWords();
  const { deskTexts: words } = t;
  const { code, address } = useFrame();
  const { draft, isKept, isRestored, isUntouched, write, drop } = useDraft(code, address.subject, start);
  const { text, key } = draft;
  const [recorded, setRecorded] = useState<Recording>();
  const [place, setPlace] = useState<{ at: number }>();
  const complete = useCompletions(schema);
  const file = useMemo(() => readFile(text, schema, code, t), [text, schema, code, t]);
  const isToBeWritten = isUntouched && !isAmendment;
  const asked = isToBeWritten || recorded ? undefined : file.command;
  const { preview, revision, problem, of, isBehind, again } = usePreview(
    code,
    asked,
    lang === 'ja' ? 'JA' : 'EN',
  );
  const isAway = asked !== undefined && isOffline(problem);
  const isCurrent = asked !== undefined && !isBehind && !isAway;
  const findings = useMemo(() => {
    if (isToBeWritten) return [];
    if (!isCurrent) return file.findings;
    const others = problem
      ? refusalOf(problem, inWords(problem, t, lang), file)
      : findingsOf(preview?.problems ?? [], file);
    return [...file.findings, ...others];
  }, [isToBeWritten, isCurrent, problem, preview, file, t, lang]);
  const isFaulty = findings.some(({ severity }) => severity === 'error');
  const checked = useMemo(
    () =>
      isCurrent && !isFaulty && file.command && revision !== undefined
        ? { command: file.command, revision, key }
        : undefined,
    [isCurrent, isFaulty, file, revision, key],
  );
  if (recorded) return <Done recorded={recorded} onNext={() => setRecorded(undefined)} />;
  return (
    <div className={style.desk}>
      <section className={style.text}>
        {isRestored && !isUntouched && (
          <p>
            {words.restored}{' '}
            <button type="button" onClick={drop}>
              {words.startAgain}
            </button>
          </p>
        )}
        {!isKept && <p role="alert">{words.notKept}</p>}
        <Editor
          label={words.editor}
          text={text}
          onChange={write}
          diagnostics={findings}
          complete={complete}
          place={place}
        />
        <p className={style.keys}>{words.keys}</p>
        <RecordBar
          checked={checked}
          warnings={findings.length}
          onRecorded={(number, of) => {
            drop();
            setRecorded({ revision: number, of });
          }}
          onCheckAgain={() => void again()}
        />
        <p>
          <button type="button" onClick={() => save(`${code}.yaml`, text)}>
            {t.registerTexts.takeFile}
          </button>
        </p>
      </section>
      <section className={style.beside} aria-label={words.result}>
        {isAway && <Away again={() => void again()} />}
        {isToBeWritten ? (
          <p className={style.keys}>{words.guide}</p>
        ) : (
          <Problems
            findings={findings}
            text={text}
            isAsking={asked !== undefined && isBehind && !isAway}
            isUnchecked={isAway}
            onGo={(at) => setPlace({ at })}
          />
        )}
        {asked &&
          of &&
          preview &&
          revision !== undefined &&
          (preview.snapshot ? (
            <Outcome
              preview={preview}
              of={of}
              revision={revision}
              isAmendment={isAmendment}
              isBehind={isBehind || isAway}
            />
          ) : (
            <p className={style.keys}>{words.notYet}</p>
          ))}
      </section>
    </div>
  );
}

/** The service cannot be reached: what was written stays, and is checked again by itself. */
function Away({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <div role="alert" className={style.away}>
      <p>{t.deskTexts.away}</p>
      <button type="button" onClick={again}>
        {t.again}
      </button>
    </div>
  );
}
