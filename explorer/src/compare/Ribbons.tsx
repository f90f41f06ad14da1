/** The picture between old and new. What it shows is in the table as words, too. */
import style from './ComparisonTable.module.css';
import { COLORS } from './kinds.js';
import { pathOf, type Ribbon } from './ribbonPaths.js';
import type { RowPlaces } from './useRowPlaces.js';

interface Props {
  ribbons: readonly Ribbon[];
  places: RowPlaces;
}

export function Ribbons({ ribbons, places: { middles, height, left, width } }: Props) {
  return (
    <svg className={style.ribbons} aria-hidden="true" style={{ left }} width={width} height={height}>
      {ribbons.map((ribbon) => (
        <path
          key={`${ribbon.kind}-${ribbon.from}-${ribbon.to}`}
          d={pathOf(ribbon, middles, width)}
          className={style.ribbon}
          data-kind={ribbon.kind ? COLORS[ribbon.kind].slice(2) : 'duty'}
          data-shared={ribbon.isShared || undefined}
          data-half={ribbon.from === undefined || ribbon.to === undefined || undefined}
        />
      ))}
    </svg>
  );
}
