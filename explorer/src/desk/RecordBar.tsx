/** Recording in two steps, and how it ended. Nothing is recorded before the second one. */
import { useEffect, useRef, useState } from 'react';
import { AskError } from '../ask/ask.js';
import { useFrame } from '../frame/frame.js';
import button from '../look/main.module.css';
import { MayNot } from '../signIn/MayNot.js';
import { useMay } from '../signIn/useWays.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import { type Checked, useRecording } from './useRecording.js';

interface Props {
  /** Undefined: the text cannot be recorded as it is. */
  checked: Checked | undefined;
  warnings: number;
  onRecorded: (revision: number, of: Checked) => void;
  /** Asks for the preview again. */
  onCheckAgain: () => void;
}

export function RecordBar({ checked, warnings, onRecorded, onCheckAgain }: Props) {
  const { t, lang } = useWords();
  const { deskTexts: words } = t;
  const { name, code } = useFrame();
  const isOpen = useMay('recorder', code);
  // The content that is asked about: another one asks again.
  const [asked, setAsked] = useState<Checked>();
  const recording = useRecording(lang === 'ja' ? 'JA' : 'EN', onRecorded);
  const isAsked = asked !== undefined && asked.key === checked?.key && asked.revision === checked.revision;
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) sure.current?.focus();
  }, [isAsked]);
  if (isOpen === false) {
    return (
      <div className={style.record}>
        <MayNot why={t.signInTexts.mayNotRecord} />
      </div>
    );
  }
  const begin = () => {
    recording.reset();
    setAsked(checked);
  };
  const record = () => {
    if (!checked) return;
    setAsked(undefined);
    recording.mutate(checked);
  };
  return (
    <div className={style.record}>
      {isAsked && checked ? (
        <div role="group" aria-label={words.record}>
          <p>
            {words.sure(checked.revision + 1, name)} {warnings > 0 && words.withWarnings(warnings)}
          </p>
          <button ref={sure} type="button" className={button.main} onClick={record}>
            {words.confirm}
          </button>{' '}
          <button type="button" onClick={() => setAsked(undefined)}>
            {words.back}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className={button.main}
          disabled={!checked || !isOpen || recording.isPending}
          onClick={begin}
        >
          {words.record}
        </button>
      )}
      <Ending recording={recording} onCheckAgain={onCheckAgain} />
    </div>
  );
}

/** With any other error it may have been recorded all the same. */
const isRefusal = (error: Error) =>
  error instanceof AskError && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code);

interface EndingProps {
  recording: ReturnType<typeof useRecording>;
  onCheckAgain: () => void;
}

function Ending({ recording: { isPending, error, data, reset }, onCheckAgain }: EndingProps) {
  const { t } = useWords();
  const { deskTexts: words } = t;
  if (isPending) return <p role="status">{words.recording}</p>;
  if (error) return <p role="alert">{isRefusal(error) ? `${words.refused} ${error.message}` : words.lost}</p>;
  if (!data || data.revision) return null;
  const isTooLate = data.problems.some(({ code }) => code === 'REVISION_CONFLICT');
  return (
    <div role="alert">
      <p>
        {words.refused} {isTooLate ? words.tooLate : data.problems.map(({ message }) => message).join(' ')}
      </p>
      {isTooLate && (
        <button
          type="button"
          onClick={() => {
            reset();
            onCheckAgain();
          }}
        >
          {words.checkAgain}
        </button>
      )}
    </div>
  );
}
