/** What of the chart is in sight, and where on the canvas: on whole pixels, and far out as bands. */
import type { Placed } from './motion.js';
import type { News } from './news.js';

export interface View {
  /** Of the canvas, in CSS pixels. */
  width: number;
  height: number;
  /** Pixels of the screen in one of them. */
  ratio: number;
  /** The height of a row, in CSS pixels. */
  rowHeight: number;
  /** The row at the upper edge. */
  firstRow: number;
  selected?: string;
  hovered?: string;
  /** The unit on which the keyboard is. */
  focused?: string;
  isDark: boolean;
  hueOfRoot: (root: string) => number;
  news: ReadonlyMap<string, News>;
}

export const LINES_FROM = 3;

export interface Frame {
  place: Placed;
  x: number;
  y: number;
  w: number;
  h: number;
}

/**
 * Far out, nobody sees where one unit ends and the next begins: siblings beside each other are one band, and of several
 * bands on one line of pixels the first is drawn, so that 10,000 units move smoothly.
 */
export function framesInSight(places: readonly Placed[], view: View): Frame[] {
  const isFar = view.rowHeight < LINES_FROM;
  const covered = new Set<number>();
  const frames: Frame[] = [];
  let last: { place: Placed; right: number; frame?: Frame } | undefined;
  for (const place of places) {
    const y = (place.top - view.firstRow) * view.rowHeight;
    const h = place.height * view.rowHeight;
    if (y >= view.height || y + h <= 0) continue;
    const right = place.x + place.w;
    const isPlain = isFar && !isMarked(place, view);
    if (isPlain && last && continues(last, place)) {
      last.right = right;
      if (last.frame) last.frame.w = right - last.frame.x;
      continue;
    }
    const line = Math.round(place.x) * 100_000 + Math.floor(y);
    const isCovered = isPlain && h < 1 && covered.has(line);
    if (h < 1) covered.add(line);
    const frame = isCovered ? undefined : frameOf(place, view);
    if (frame) frames.push(frame);
    last = isPlain ? { place, right, frame } : undefined;
  }
  return frames;
}

const isMarked = ({ box: { unitId } }: Placed, { selected, hovered, focused, news }: View) =>
  unitId === selected || unitId === hovered || unitId === focused || news.has(unitId);

/** Siblings without children in one row, next to each other. */
const continues = ({ place: last, right }: { place: Placed; right: number }, place: Placed) =>
  place.box.parent === last.box.parent &&
  place.top === last.top &&
  place.height === last.height &&
  place.alpha === last.alpha &&
  Math.abs(place.x - right) < 1;

/** On whole pixels of the screen, so that edges are sharp. */
function frameOf(place: Placed, { rowHeight, firstRow, ratio }: View): Frame {
  const snap = (number: number) => Math.round(number * ratio) / ratio;
  const [x, y] = [snap(place.x), snap((place.top - firstRow) * rowHeight)];
  const right = snap(place.x + place.w);
  const bottom = snap((place.top + place.height - firstRow) * rowHeight);
  return { place, x, y, w: right - x, h: Math.max(1 / ratio, bottom - y) };
}
