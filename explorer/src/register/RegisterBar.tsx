/** Registering in two steps; nothing is registered before the second one. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { stringify } from 'yaml';
import { dayInWords } from '../address/day.js';
import { AskError } from '../ask/ask.js';
import { save } from '../data/save.js';
import button from '../look/main.module.css';
import { MayNot } from '../signIn/MayNot.js';
import { useMay } from '../signIn/useWays.js';
import { useWords } from '../words/lang.js';
import style from './Register.module.css';
import type { useRegistering } from './useRegistering.js';

type Input = Record<string, unknown>;

interface Props {
  /** The whole input; undefined where something is missing. */
  input: Input | undefined;
  missing: readonly string[];
  /** Of the organization, as far as it is known. */
  code: string;
  /** How many units it has. */
  count: number;
  registering: ReturnType<typeof useRegistering>;
}

export function RegisterBar({ input, missing, code, count, registering }: Props) {
  const { t, lang } = useWords();
  const { registerTexts: words } = t;
  const isOpen = useMay('admin', code);
  // The content that is asked about: another one asks again.
  const [asked, setAsked] = useState<Input>();
  const isAsked = input !== undefined && asked === input;
  const sure = useRef<HTMLButtonElement>(null);
  useFocusWhen(isAsked, sure);
  const { isPending, error, data, reset, mutate } = registering;
  return (
    <section className={style.part} aria-label={words.register}>
      {missing.length > 0 && (
        <p>
          {words.stillNeeded}
          {missing.join(lang === 'ja' ? '、' : ', ')}
        </p>
      )}
      {isOpen === false && (
        <div>
          <MayNot why={words.closed} />
          <button type="button" disabled={!input} onClick={() => input && saveFile(input)}>
            {words.takeFile}
          </button>
        </div>
      )}
      {isOpen && isAsked && (
        <div role="group" aria-label={words.register}>
          <p>
            {words.sure(
              String(input.name),
              String(input.code),
              count,
              dayInWords(String(input.knownFrom), lang),
            )}
          </p>
          <button
            ref={sure}
            type="button"
            className={button.main}
            onClick={() => {
              setAsked(undefined);
              mutate(input);
            }}
          >
            {words.confirm}
          </button>{' '}
          <button type="button" onClick={() => setAsked(undefined)}>
            {words.notYet}
          </button>
        </div>
      )}
      {isOpen && !isAsked && (
        <button
          type="button"
          className={button.main}
          disabled={!input || isPending}
          onClick={() => {
            reset();
            setAsked(input);
          }}
        >
          {words.register}
        </button>
      )}
      {isPending && <p role="status">{words.registering}</p>}
      {error && (
        <p role="alert" className={style.wrong}>
          {isRefusal(error) ? `${words.refused} ${error.message}` : words.lost}
        </p>
      )}
      {data && !data.revision && (
        <p role="alert" className={style.wrong}>
          {words.refused}{' '}
          {data.problems
            .slice(0, 3)
            .map(({ message }) => message)
            .join(' ')}
        </p>
      )}
    </section>
  );
}

const REFUSALS = ['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'PAYLOAD_TOO_LARGE'];

/** Such as a person who may not register here. With any other error it may have been registered all the same. */
const isRefusal = (error: Error) => error instanceof AskError && REFUSALS.includes(error.code);

function useFocusWhen(isShown: boolean, button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (isShown) button.current?.focus();
  }, [isShown, button]);
}

function saveFile(input: Input): void {
  save(`${String(input.code)}.yaml`, stringify(input, { schema: 'core', lineWidth: 0 }));
}
