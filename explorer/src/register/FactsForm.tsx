/** What the list does not say: whose units they are, since when, and how much of the organization. */
import { type ReactNode, useId } from 'react';
import { dayInWords, parseDay } from '../address/day.js';
import { useWords } from '../words/lang.js';
import type { Facts } from './facts.js';
import style from './Register.module.css';

interface Props {
  facts: Facts;
  onChange: (facts: Facts) => void;
}

export function FactsForm({ facts, onChange }: Props) {
  const { t, lang } = useWords();
  const { registerTexts: words } = t;
  const group = useId();
  const set = (part: Partial<Facts>) => onChange({ ...facts, ...part });
  const day = parseDay(facts.knownFrom);
  const isWrong = facts.knownFrom.trim() !== '' && day === undefined;
  return (
    <section className={style.part} aria-label={words.facts}>
      <h2>{words.facts}</h2>
      <div className={style.fields}>
        <Field
          label={words.code}
          value={facts.code}
          onChange={(code) => set({ code })}
          help={words.codeHelp}
        />
        <Field label={words.name} value={facts.name} onChange={(name) => set({ name })} />
        <Field
          label={words.knownFrom}
          value={facts.knownFrom}
          onChange={(knownFrom) => set({ knownFrom })}
          placeholder="2026-04-01"
          isWrong={isWrong}
          help={
            <>
              {isWrong && <span className={style.wrong}>{t.noSuchDay(facts.knownFrom)} </span>}
              {day && <strong>{dayInWords(day, lang)} </strong>}
              {words.knownFromHelp}
            </>
          }
        />
        <fieldset>
          <legend>{words.coverage}</legend>
          {(['COMPLETE', 'PARTIAL'] as const).map((coverage) => (
            <label key={coverage}>
              <input
                type="radio"
                name={group}
                checked={facts.coverage === coverage}
                onChange={() => set({ coverage })}
              />{' '}
              {words.coverages[coverage]}
            </label>
          ))}
        </fieldset>
        <Field label={words.timeZone} value={facts.timeZone} onChange={(timeZone) => set({ timeZone })} />
        <Field
          label={words.source}
          value={facts.source}
          onChange={(source) => set({ source })}
          help={words.sourceHelp}
        />
      </div>
    </section>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  placeholder?: string;
  isWrong?: boolean;
}

function Field({ label, value, onChange, help, placeholder, isWrong = false }: FieldProps) {
  const id = useId();
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        aria-invalid={isWrong}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {help && <small id={`${id}-help`}>{help}</small>}
    </div>
  );
}
