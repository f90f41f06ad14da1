/** The two axes of time as one picture: the day across, the revision up. Each point is a state of knowledge of a day. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useSize } from '../chart/useSize.js';
import { periodOf, toDay, toNumber } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import type { Known } from './changesAtRevisions.js';
import style from './Plane.module.css';
import { PlaneRow, ROW } from './PlaneRow.js';

interface Props {
  /** Newest first. */
  rows: readonly Known[];
  range: readonly [string, string];
  here: { date: string; revision: number };
  today: string;
  onGo: (date: string, revision: number) => void;
}

const LABEL = 64;
/** The height of the line of days below the rows, and the room that one day needs in it. */
const DAYS = 22;
const DAY_WIDTH = 84;

export function Plane({ rows, range, here, today, onGo }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const [pointed, setPointed] = useState(here);
  const [from, to] = [toNumber(range[0]), toNumber(range[1])];
  const across = Math.max(1, width - LABEL);
  const placeOf = (day: string) => LABEL + ((toNumber(day) - from) / (to - from)) * across;
  const rowOf = (revision: number) => rows.findIndex(({ number }) => number === revision);

  const under = ({ nativeEvent }: PointerEvent): typeof here | undefined => {
    const row = rows[Math.floor(nativeEvent.offsetY / ROW)];
    if (!row || nativeEvent.offsetX < LABEL) return undefined;
    return {
      date: toDay(Math.round(from + ((nativeEvent.offsetX - LABEL) / across) * (to - from))),
      revision: row.number,
    };
  };
  const keys = (event: KeyboardEvent) => {
    const row = rowOf(pointed.revision);
    const days = rows[row]?.days ?? [];
    const moved: Record<string, typeof here> = {
      ArrowUp: { ...pointed, revision: rows[row - 1]?.number ?? pointed.revision },
      ArrowDown: { ...pointed, revision: rows[row + 1]?.number ?? pointed.revision },
      ArrowRight: { ...pointed, date: days.find((day) => day > pointed.date) ?? pointed.date },
      ArrowLeft: { ...pointed, date: days.findLast((day) => day < pointed.date) ?? pointed.date },
    };
    const next = moved[event.key];
    if (next) setPointed(next);
    else if (event.key === 'Enter') onGo(pointed.date, pointed.revision);
    else return;
    event.preventDefault();
  };
  const shown = rows[rowOf(pointed.revision)];
  return (
    <div className={style.plane} ref={frame}>
      <svg
        role="application"
        aria-label={t.planeHelp}
        tabIndex={0}
        width={width}
        height={rows.length * ROW + DAYS}
        onKeyDown={keys}
        onPointerMove={(event) => setPointed(under(event) ?? pointed)}
        onClick={() => onGo(pointed.date, pointed.revision)}
      >
        {rows.map((row, i) => (
          <PlaneRow
            key={row.number}
            row={row}
            y={i * ROW}
            end={LABEL + across}
            placeOf={placeOf}
            below={rows[i + 1]}
          />
        ))}
        {labelledDays(rows, placeOf).map((day) => (
          <text
            key={day}
            className={style.number}
            x={Math.min(placeOf(day), width - DAY_WIDTH + 8)}
            y={rows.length * ROW + 15}
          >
            {day}
          </text>
        ))}
        <line className={style.today} x1={placeOf(today)} x2={placeOf(today)} y1="0" y2={rows.length * ROW} />
        {rowOf(here.revision) >= 0 && (
          <circle
            className={style.here}
            cx={placeOf(here.date)}
            cy={(rowOf(here.revision) + 0.5) * ROW}
            r="7"
          />
        )}
        {shown && (
          <circle
            className={style.pointed}
            cx={placeOf(pointed.date)}
            cy={(rowOf(pointed.revision) + 0.5) * ROW}
            r="5"
          />
        )}
      </svg>
      <p role="status" className={style.words}>
        {t.planePoint(pointed.date, pointed.revision)} {shown?.title} {shown && period(shown, pointed.date)}
      </p>
    </div>
  );
}

/** From the first one on, each day of change that has room beside the one before. */
function labelledDays(rows: readonly Known[], placeOf: (day: string) => number): string[] {
  const days = [...new Set(rows.flatMap((row) => row.days))].sort();
  let free = Number.NEGATIVE_INFINITY;
  return days.filter((day) => {
    if (placeOf(day) < free) return false;
    free = placeOf(day) + DAY_WIDTH;
    return true;
  });
}

function period({ days }: Known, day: string): string {
  const { from, until } = periodOf(days, day);
  return `［${from ?? ''} – ${until ?? ''}）`;
}
