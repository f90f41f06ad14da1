/** The day that is looked at: a slider with a mark for every change, typed days, steps from change to change, play. */
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { useWords } from '../words/lang.js';
import style from './axes.module.css';
import { TypedDay } from './TypedDay.js';
import { type Mark, rangeOf, toDay, toNumber } from './timeline.js';

interface Props {
  day: string;
  today: string;
  marks: readonly Mark[];
  /** `isDragging`: the address bar need not remember each day on the way. */
  onChange: (day: string, isDragging: boolean) => void;
  /** On small screens only the steps and the typed day are shown. */
  isFolded: boolean;
  /** What stands at the end of the line on small screens. */
  children?: ReactNode;
}

const STEP_MS = 1_400;

export function DayAxis({ day, today, marks, onChange, isFolded, children }: Props) {
  const { t, lang } = useWords();
  const [isPlaying, setPlaying] = useState(false);
  const days = marks.map((mark) => mark.day);
  const next = days.find((one) => one > day);
  const previous = days.findLast((one) => one < day);
  const [first, last] = rangeOf(days, today, day);
  const [from, to] = [toNumber(first), toNumber(last)];
  const placeOf = (one: string) => ((toNumber(one) - from) / (to - from)) * 100;
  const most = Math.max(1, ...marks.map(({ size }) => size));

  useEffect(() => {
    if (!isPlaying) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onChange(next, false), STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, next, onChange]);

  const step = (event: KeyboardEvent) => {
    const year = (by: number) => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`.replace('-02-29', '-02-28');
    const to: Record<string, string | undefined> = {
      ArrowRight: event.shiftKey ? year(1) : next,
      ArrowUp: event.shiftKey ? year(1) : next,
      ArrowLeft: event.shiftKey ? year(-1) : previous,
      ArrowDown: event.shiftKey ? year(-1) : previous,
      Home: days[0],
      End: days.at(-1),
    };
    if (event.key === ' ') setPlaying(!isPlaying);
    else if (!(event.key in to)) return;
    event.preventDefault();
    const wanted = to[event.key];
    if (wanted !== undefined) onChange(wanted, false);
  };

  const here = marks.find((mark) => mark.day === day);
  return (
    <div className={isFolded ? `${style.axis} ${style.folded}` : style.axis}>
      <div className={style.steps}>
        <button
          type="button"
          aria-label={t.previousChange}
          disabled={previous === undefined}
          onClick={() => previous && onChange(previous, false)}
        >
          ◀
        </button>
        <button
          type="button"
          aria-label={isPlaying ? t.pause : t.play}
          aria-pressed={isPlaying}
          disabled={next === undefined && !isPlaying}
          onClick={() => setPlaying(!isPlaying)}
        >
          {isPlaying ? '❚❚' : '▷'}
        </button>
        <button
          type="button"
          aria-label={t.nextChange}
          disabled={next === undefined}
          onClick={() => next && onChange(next, false)}
        >
          ▶
        </button>
      </div>
      <TypedDay label={t.day} day={day} onChange={(typed) => onChange(typed, false)} />
      <div className={style.track}>
        <svg className={style.marks} aria-hidden="true">
          <rect className={style.past} x="0" y="60%" width={`${placeOf(today)}%`} height="3" />
          <rect className={style.future} x={`${placeOf(today)}%`} y="60%" width="100%" height="3" />
          {marks.map(({ day: at, titles, size }) => (
            <rect
              key={at}
              className={at > today ? style.planned : style.mark}
              x={`${placeOf(at)}%`}
              y={`${55 - 40 * Math.sqrt(size / most)}%`}
              width="2"
              height={`${10 + 40 * Math.sqrt(size / most)}%`}
            >
              <title>{[at, ...titles].join(' ')}</title>
            </rect>
          ))}
        </svg>
        <input
          type="range"
          aria-label={t.day}
          aria-valuetext={[dayInWords(day, lang), ...(here?.titles ?? [])].join(' ')}
          min={from}
          max={to}
          value={toNumber(day)}
          onKeyDown={step}
          onChange={(event) => onChange(toDay(event.target.valueAsNumber), true)}
        />
        <div className={style.ends} aria-hidden="true">
          <span>{first.slice(0, 4)}</span>
          <span className={style.here}>{here?.titles.join('、') ?? ''}</span>
          <span>{last.slice(0, 4)}</span>
        </div>
      </div>
      <button
        type="button"
        className={style.today}
        disabled={day === today}
        onClick={() => onChange(today, false)}
      >
        {t.today}
      </button>
      {children}
    </div>
  );
}
