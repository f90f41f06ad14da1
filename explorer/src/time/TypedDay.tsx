/** A day that can be typed as people write it: 2026-04-01, 令和8年4月1日, R8.4.1. */
import { useId, useState } from 'react';
import { dayInWords, parseDay } from '../address/day.js';
import { useWords } from '../words/lang.js';
import style from './axes.module.css';

interface Props {
  label: string;
  day: string;
  onChange: (day: string) => void;
}

export function TypedDay({ label, day, onChange }: Props) {
  const { t, lang } = useWords();
  const [text, setText] = useState<string>();
  const help = useId();
  const [isWrong, setWrong] = useState(false);
  const take = () => {
    const typed = parseDay(text ?? day);
    setWrong(typed === undefined);
    if (typed === undefined) return;
    setText(undefined);
    if (typed !== day) onChange(typed);
  };
  return (
    <form
      className={style.typed}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <input
        type="text"
        aria-label={label}
        aria-describedby={help}
        aria-invalid={isWrong}
        title={t.dayExample}
        value={text ?? day}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setText(undefined);
          setWrong(false);
        }}
      />
      <small id={help} className={isWrong ? style.wrong : undefined} role={isWrong ? 'alert' : undefined}>
        {isWrong ? t.noSuchDay(text ?? '') : dayInWords(day, lang)}
      </small>
    </form>
  );
}
