/** One revision of the plane: what was known of each day by then. */
import type { Known } from './changesAtRevisions.js';
import style from './Plane.module.css';

export const ROW = 30;

interface Props {
  row: Known;
  y: number;
  end: number;
  placeOf: (day: string) => number;
  /** The revision before. */
  below: Known | undefined;
}

/** Tiles within which nothing changes; a heavier edge where this revision brought it. */
export function PlaneRow({ row, y, end, placeOf, below }: Props) {
  const known = new Set(below?.days);
  return (
    <g className={row.isAmendment ? style.amendment : undefined}>
      <text className={style.number} x="4" y={y + ROW / 2 + 5}>
        {row.number}
      </text>
      {row.days.map((day, i) => {
        const x = placeOf(day);
        const next = row.days[i + 1];
        return (
          <rect
            key={day}
            className={i % 2 === 0 ? style.tile : style.otherTile}
            x={x}
            y={y + 1}
            width={Math.max(1, (next === undefined ? end : placeOf(next)) - x)}
            height={ROW - 2}
          />
        );
      })}
      {row.days
        .filter((day) => !known.has(day))
        .map((day) => (
          <rect key={day} className={style.edge} x={placeOf(day) - 1} y={y + 1} width="3" height={ROW - 2} />
        ))}
      {row.about.map((day) => (
        <circle key={day} className={style.mark} cx={placeOf(day)} cy={y + ROW / 2} r="4" />
      ))}
    </g>
  );
}
