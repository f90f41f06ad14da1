/** Periods as pieces in lanes over time: each piece has its name and leads to its first day. The arrow keys go from piece to piece. */
import { useRef, useState } from 'react';
import { Link } from '../address/Link.js';
import { useSize } from '../chart/useSize.js';
import { useFrame } from '../frame/frame.js';
import { moveFocus } from '../look/roving.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './Band.module.css';
import { labelled, scaleOf } from './scale.js';

export interface BandPiece {
  value: string;
  from: string | null;
  until: string | null;
  unit?: string;
}

export interface BandLane {
  label: string;
  rows: BandPiece[][];
}

const ROW = 24;
const TOP = 18;
const LABELS = 64;
const MONTH = 52;

export function Band({ title, lanes }: { title: string; lanes: readonly BandLane[] }) {
  const { t } = useWords();
  const { address, date, today, changes } = useFrame();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const [current, setCurrent] = useState(0);
  const pieces = lanes.flatMap(({ rows }) => rows.flat());
  const first = changes[0] ?? today;
  const { placeOf, borders } = scaleOf(pieces, first, today);
  const room = Math.max(60, width - LABELS);
  const x = (day: string) => LABELS + Math.min(1, Math.max(0, placeOf(day))) * room;
  const isIn = placeOf(date) >= 0 && placeOf(date) <= 1;
  const rows = lanes.flatMap(({ label, rows }) =>
    rows.map((row, i) => ({ row, label, isFirst: i === 0, key: `${label}${i}` })),
  );
  const height = TOP + rows.length * ROW;
  let count = -1;
  return (
    <div ref={frame} className={style.frame}>
      {width > 0 && (
        <svg width={width} height={height} role="group" aria-label={title} onKeyDown={moveFocus(setCurrent)}>
          {labelled(borders, placeOf, MONTH / room).map((day) => (
            <text key={day} className={style.date} x={Math.min(x(day), width - MONTH + 4)} y="12">
              {day.slice(0, 7)}
            </text>
          ))}
          {borders.map((day) => (
            <line key={day} className={style.border} x1={x(day)} x2={x(day)} y1={TOP} y2={height} />
          ))}
          {rows.map(({ row, label, isFirst, key }, at) => (
            <g key={key}>
              {isFirst && (
                <text className={style.label} x="0" y={TOP + at * ROW + 16}>
                  {label}
                </text>
              )}
              {row.map((piece) => {
                count++;
                const place = count;
                const [left, right] = [x(piece.from ?? first), piece.until === null ? width : x(piece.until)];
                const isNow = (piece.from ?? '') <= date && date < (piece.until ?? '~');
                const size = Math.max(5, right - left - 1.5);
                return (
                  <Link
                    key={`${piece.from}${piece.value}`}
                    to={{ ...address, date: piece.from ?? first }}
                    className={isNow ? `${style.piece} ${style.now}` : style.piece}
                    tabIndex={place === current ? 0 : -1}
                    aria-current={isNow ? 'date' : undefined}
                    aria-label={`${label} ${piece.value} ${spanInWords(piece, t)}`}
                  >
                    <title>{`${piece.value} ${spanInWords(piece, t)}`}</title>
                    <svg aria-hidden="true" x={left} y={TOP + at * ROW + 2} width={size} height={ROW - 4}>
                      <rect width="100%" height="100%" rx="3" />
                      <text x="4" y="14">
                        {piece.value}
                      </text>
                    </svg>
                  </Link>
                );
              })}
            </g>
          ))}
          {x(today) < width && (
            <rect
              className={style.future}
              x={x(today)}
              y={TOP}
              width={width - x(today)}
              height={height - TOP}
            />
          )}
          {isIn && <rect className={style.cursor} x={x(date) - 1} y={TOP - 4} width="2" height={height} />}
        </svg>
      )}
    </div>
  );
}
