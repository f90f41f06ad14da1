/** A unit that was selected or reached elsewhere comes into sight; one that was clicked here already is. */
import { useEffect, useRef } from 'react';
import type { Picture } from './arrange.js';
import type { Rows } from './useZoom.js';

interface Sight {
  height: number;
  inSight: () => Rows;
  show: (span: { top: number; height: number }) => void;
}

export function useInSight(picture: Picture, unit: string | undefined, { height, inSight, show }: Sight) {
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const cell = unit === undefined ? undefined : picture.byUnit.get(unit);
    if (height === 0 || !cell || seen.current === unit) return;
    seen.current = unit;
    const { rowHeight, firstRow } = inSight();
    const isInSight = cell.top >= firstRow && cell.top + cell.height <= firstRow + height / rowHeight;
    if (!isInSight || rowHeight < 12) show({ top: cell.top - 6, height: cell.height + 12 });
  }, [unit, picture, inSight, show, height]);
  return seen;
}
