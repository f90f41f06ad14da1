/** Where the rows of a table are, measured, because sentences take as many lines as they need. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

export interface RowPlaces {
  /** The middle of each row, from the upper edge of the table. */
  middles: number[];
  height: number;
  /** The lane between old and new. */
  left: number;
  width: number;
}

export function useRowPlaces(table: RefObject<HTMLTableElement | null>, rows: unknown): RowPlaces {
  const [places, setPlaces] = useState<RowPlaces>({ middles: [], height: 0, left: 0, width: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other places
  useLayoutEffect(() => {
    if (table.current) setPlaces(measure(table.current));
  }, [table, rows]);
  useEffect(() => {
    const watched = table.current;
    if (!watched) return;
    const observer = new ResizeObserver(() => setPlaces(measure(watched)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [table]);
  return places;
}

function measure(table: HTMLTableElement): RowPlaces {
  const lane = table.querySelector<HTMLElement>('[data-lane]');
  const rows = [...table.querySelectorAll<HTMLElement>('tr[data-row]')];
  return {
    middles: rows.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2),
    ...{ height: table.offsetHeight, left: lane?.offsetLeft ?? 0, width: lane?.offsetWidth ?? 0 },
  };
}
