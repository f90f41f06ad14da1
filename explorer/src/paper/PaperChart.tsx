/** The chart on paper (組織図): boxes joined by lines, from left to right, as many columns as the paper has room for. */
import type { Box, Layout } from '../chart/layout.js';
import style from './PaperChart.module.css';

interface Props {
  layout: Layout;
  title: string;
  /** The day, and how many units there are. */
  about: string;
  notes: readonly string[];
  citation: string;
}

export function PaperChart({ layout, title, about, notes, citation }: Props) {
  const below = Map.groupBy(layout.boxes, ({ parent }) => parent);
  return (
    <div className={style.paper}>
      <h2>{title}</h2>
      <p>
        {about}　{citation}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className={style.columns} style={{ columnWidth: `${layout.columns * 31}mm` }}>
        <Units of={below.get(undefined) ?? []} below={below} />
      </div>
    </div>
  );
}

function Units({ of, below }: { of: readonly Box[]; below: ReadonlyMap<string | undefined, Box[]> }) {
  return (
    <ul>
      {of.map((box) => {
        const children = below.get(box.unitId);
        return (
          <li key={box.unitId} data-depth={Math.min(box.depth, 2)}>
            <span>{box.displayName}</span>
            {children && <Units of={children} below={below} />}
          </li>
        );
      })}
    </ul>
  );
}
