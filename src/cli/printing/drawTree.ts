/** A tree of units as lines of text. */
import type { Tree } from '../../queries/units/tree.js';

/** `label`: what a line says of the unit at a place. The lines of a large tree take no row for each unit. */
export function drawTree({ units }: Tree, label: (place: number) => string): string[] {
  const { ends } = units.columns;
  const lines: string[] = [];
  const drawBetween = (begin: number, end: number, indent: string) => {
    for (let place = begin; place < end; place = ends[place]!) {
      const isLast = ends[place] === end;
      lines.push(indent + (isLast ? '└─ ' : '├─ ') + label(place));
      drawBetween(place + 1, ends[place]!, indent + (isLast ? '   ' : '│  '));
    }
  };
  drawBetween(0, ends.length, '');
  return lines;
}
