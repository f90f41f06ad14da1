/** Registers an organization from a list of its units on some day, or from a record file. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../address/Link.js';
import { goTo, useAddress } from '../address/place.js';
import { IsRegisteredDocument } from '../ask/questions/organization/isRegistered.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import type { FileSchema } from '../desk/file/fileSchema.js';
import { Who } from '../signIn/Who.js';
import { rememberLang, useWords } from '../words/lang.js';
import { dropDraft, keepDraft, readDraft } from './draft.js';
import { FactsForm } from './FactsForm.js';
import { factsInput, missingFacts, NO_FACTS, written } from './facts.js';
import { ListField, type ListOptions } from './ListField.js';
import style from './Register.module.css';
import { RegisterBar } from './RegisterBar.js';
import { Result } from './Result.js';
import { depthFirst } from './read/list.js';
import { type Reading, readText } from './reading.js';
import { selectLine } from './selectLine.js';
import { useRegistering } from './useRegistering.js';

export default function Register() {
  const { t, lang } = useWords();
  const { registerTexts: words } = t;
  const { address } = useAddress();
  const [kept] = useState(readDraft);
  const [text, setText] = useState(kept?.text ?? '');
  const [facts, setFacts] = useState(kept?.facts ?? NO_FACTS);
  const [options, setOptions] = useState<ListOptions>({ form: 'auto', otherKind: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  const schema = useFileSchema();
  const deferred = useDeferredValue(text);
  const reading = useMemo(() => {
    const { form, otherKind } = options;
    if (deferred.trim() === '') return undefined;
    return readText(deferred, { otherKind, ...(form === 'auto' ? {} : { form }) }, schema, t);
  }, [deferred, options, schema, t]);
  const isFile = reading !== undefined && reading.form === undefined;
  const code = isFile ? String(reading.input.code ?? '') : written(facts).code;
  const taken = useAnswer(IsRegisteredDocument, code === '' ? undefined : { code });
  const takenBy = taken.isPlaceholderData ? undefined : taken.data?.organization?.name;
  const registering = useRegistering(lang === 'ja' ? 'JA' : 'EN', (input) => {
    dropDraft();
    const there = { organization: String(input.code), date: String(input.knownFrom) };
    goTo({ ...there, screen: 'chart', ...(address.lang ? { lang: address.lang } : {}) });
  });
  const missing = [
    ...(reading ? (reading.findings.length > 0 ? [words.missing.mistakes] : []) : [words.missing.list]),
    ...(isFile ? (takenBy ? [words.missing.taken(takenBy)] : []) : missingFacts(facts, takenBy, t)),
  ];
  const isWhole = missing.length === 0 && deferred === text;
  const input = useMemo(() => {
    if (!reading || !isWhole) return undefined;
    return isFile ? withoutNulls(reading.input) : { ...factsInput(facts), ...reading.input };
  }, [reading, isWhole, isFile, facts]);
  useEffect(() => {
    if (text !== '' && text !== words.exampleText) keepDraft({ text, facts });
  }, [text, facts, words]);
  useEffect(() => {
    document.title = `${words.title} – ${t.title}`;
  }, [words, t]);
  const startAgain = () => {
    dropDraft();
    setText('');
    setFacts(NO_FACTS);
  };
  const other = lang === 'ja' ? 'en' : 'ja';
  return (
    <main className={style.page}>
      <header>
        <Link to={{ ...address, register: undefined }}>← {words.back}</Link>
        <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
          {t.language}
        </Link>
        <Who code={code} />
      </header>
      <h1>{words.title}</h1>
      <p className={style.help}>{words.intro}</p>
      {kept && text === kept.text && (
        <p role="status">
          {words.restored}{' '}
          <button type="button" onClick={startAgain}>
            {words.startAgain}
          </button>
        </p>
      )}
      <div className={style.two}>
        <ListField
          text={text}
          onText={(next) => {
            registering.reset();
            setText(next);
          }}
          options={options}
          onOptions={setOptions}
          field={field}
          isFile={isFile}
        />
        <Result
          reading={reading}
          refused={refusalsOf(registering.data, reading)}
          onLine={(line) => field.current && selectLine(field.current, line)}
        />
      </div>
      {isFile ? <p>{words.inFile}</p> : <FactsForm facts={facts} onChange={setFacts} />}
      <RegisterBar
        input={input}
        missing={missing}
        code={code}
        count={depthFirst(reading?.units ?? []).length}
        registering={registering}
      />
    </main>
  );
}

/** The problems that are about one place of the input. */
const refusalsOf = (data: ReturnType<typeof useRegistering>['data'], reading: Reading | undefined) =>
  data && !data.revision && reading
    ? data.problems.map(({ path, message }) => ({ line: reading.lineOf(path), message }))
    : [];

const withoutNulls = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));

function useFileSchema(): FileSchema | undefined {
  const { data } = useQuery({
    queryKey: ['record-file.schema.json'],
    queryFn: async () => (await (await fetch('/record-file.schema.json')).json()) as FileSchema,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
