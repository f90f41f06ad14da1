/** A text that takes effect with Enter or when the field is left, not at every letter. */
import { useEffect, useId, useState } from 'react';
import style from './Log.module.css';

interface Props {
  label: string;
  help: string;
  value: string | undefined;
  /** What is offered while one types. */
  offers?: readonly string[];
  /** What the text means; undefined: nothing. */
  read?: (text: string) => string | undefined;
  /** What is said of a text that means nothing. */
  wrong?: (text: string) => string;
  /** Undefined: the field is empty. */
  onApply: (value: string | undefined) => void;
}

export function AppliedField({ label, help, value, offers, read, wrong, onApply }: Props) {
  const [text, setText] = useState(value ?? '');
  const [isWrong, setWrong] = useState(false);
  const field = useId();
  useEffect(() => {
    setText(value ?? '');
    setWrong(false);
  }, [value]);
  const apply = () => {
    const written = text.trim();
    const meant = written === '' ? undefined : read ? read(written) : written;
    setWrong(written !== '' && meant === undefined);
    if (written !== '' && meant === undefined) return;
    setText(meant ?? '');
    if (meant !== value) onApply(meant);
  };
  return (
    <label htmlFor={field}>
      <span>{label}</span>
      <input
        id={field}
        type="text"
        autoComplete="off"
        title={help}
        placeholder={read ? '2026-04-01' : undefined}
        list={offers ? `${field}-offers` : undefined}
        value={text}
        aria-invalid={isWrong}
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          if (offers?.includes(target.value) && !isTyped(nativeEvent)) onApply(target.value);
        }}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) apply();
        }}
      />
      {offers && (
        <datalist id={`${field}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {isWrong && wrong && (
        <small role="alert" className={style.wrong}>
          {wrong(text)}
        </small>
      )}
    </label>
  );
}

/** What is chosen from the offers comes as a whole, and not letter by letter. */
const isTyped = (event: Event): boolean =>
  event instanceof InputEvent && ['insertText', 'insertCompositionText'].includes(event.inputType);
