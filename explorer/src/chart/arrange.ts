/**
 * Where each unit is drawn. Columns are as wide as their names need. Nothing is to the right of units without children,
 * so siblings among them lie side by side there, as many as it takes to make the names legible.
 */
import { textWidth } from '../look/textWidth.js';
import type { Box, Layout } from './layout.js';

export interface Cell {
  box: Box;
  /** In CSS pixels. */
  x: number;
  w: number;
  /** In rows. */
  top: number;
  height: number;
}

export interface Picture {
  layout: Layout;
  /** Depth first, in the order of the chart. */
  cells: readonly Cell[];
  byUnit: ReadonlyMap<string, Cell>;
  rows: number;
}

interface Size {
  width: number;
  height: number;
}

const FONT = 13;
/** From this height of a row on, its name is easy to read. */
const LEGIBLE = 17;
const MOST_SIDE_BY_SIDE = 12;

export function arrange(layout: Layout, size: Size): Picture {
  const columns = columnsOf(layout, size.width);
  let best = placed(layout, columns, size.width, 1);
  for (let wide = 2; wide <= MOST_SIDE_BY_SIDE && size.height / best.rows < LEGIBLE; wide += 1) {
    const next = placed(layout, columns, size.width, wide);
    if (next.rows < best.rows) best = next;
  }
  return { layout, ...best, byUnit: new Map(best.cells.map((cell) => [cell.box.unitId, cell])) };
}

interface Columns {
  /** The left edge of each level, and its width where it has children. */
  lefts: number[];
  widths: number[];
  /** What the names of units without children need. */
  leaf: number;
}

function columnsOf({ boxes, columns, isParent }: Layout, width: number): Columns {
  const needed = Array.from({ length: columns }, () => 0);
  const leaves: number[] = [];
  for (const box of boxes) {
    const need = textWidth(box.displayName) * FONT + 34;
    if (isParent(box)) needed[box.depth] = Math.max(needed[box.depth] ?? 0, need);
    else leaves.push(need);
  }
  const wanted = needed.map((need) => (need === 0 ? 0 : Math.min(260, Math.max(64, need))));
  // Room is left for the units without children.
  const widths = within(wanted, width * 0.62);
  const lefts = widths.map((_, depth) => widths.slice(0, depth).reduce((a, b) => a + b, 0));
  leaves.sort((a, b) => a - b);
  const common = leaves[Math.floor(leaves.length * 0.9)] ?? 0;
  return { lefts, widths, leaf: Math.min(260, Math.max(84, common)) };
}

/** Together not wider than `room`: the widest give way first. */
function within(wanted: readonly number[], room: number): number[] {
  const sorted = [...wanted].sort((a, b) => a - b);
  let left = Math.max(0, room);
  for (const [i, one] of sorted.entries()) {
    const share = left / (sorted.length - i);
    if (one > share) return wanted.map((width) => Math.min(width, share));
    left -= one;
  }
  return [...wanted];
}

function placed({ boxes, isParent }: Layout, { lefts, widths, leaf }: Columns, width: number, wide: number) {
  const cells: Cell[] = [];
  const above: Cell[] = [];
  let rows = 0;
  let run: { parent?: string; count: number; top: number } | undefined;
  for (const box of boxes) {
    above.length = Math.min(above.length, box.depth);
    const x = lefts[box.depth] ?? 0;
    if (isParent(box)) {
      run = undefined;
      const cell = { box, x, w: widths[box.depth] ?? 0, top: rows, height: 0 };
      cells.push(cell);
      above[box.depth] = cell;
      continue;
    }
    // At the top a unit without children is a row of its own, as one with children is.
    const most = box.depth === 0 ? 1 : Math.max(1, Math.min(wide, Math.floor((width - x) / leaf)));
    if (!run || run.parent !== box.parent || run.count === most) {
      run = { parent: box.parent, count: 0, top: rows };
      rows += 1;
      for (const one of above) if (one) one.height += 1;
    }
    const w = (width - x) / most;
    cells.push({ box, x: x + run.count * w, w, top: run.top, height: 1 });
    run.count += 1;
  }
  return { cells, rows };
}

/** The cell at a place: across in pixels, down in rows. */
export const cellAt = ({ cells }: Picture, x: number, row: number): Cell | undefined =>
  cells.find(({ x: left, w, top, height }) => left <= x && x < left + w && top <= row && row < top + height);
