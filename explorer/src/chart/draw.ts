/** Draws the chart on a canvas: bands far out, names and kinds near. */
import { colorsOf } from './colors.js';
import type { Placed } from './motion.js';

export interface View {
  /** Of the canvas, in CSS pixels. */
  width: number;
  height: number;
  columns: number;
  /** The height of a row, in CSS pixels. */
  rowHeight: number;
  /** The row at the upper edge. */
  firstRow: number;
  selected?: string;
  hovered?: string;
  isDark: boolean;
  hueOfRoot: (root: string) => number;
}

const NAMES_FROM = 12;
const LINES_FROM = 3;
const FONT = 13;

export const columnWidth = ({ width, columns }: Pick<View, 'width' | 'columns'>) =>
  width / Math.max(1, columns);

export function draw(context: CanvasRenderingContext2D, places: readonly Placed[], view: View): void {
  context.clearRect(0, 0, view.width, view.height);
  context.textBaseline = 'middle';
  const isVisible = ({ top, height }: Placed) => {
    const y = (top - view.firstRow) * view.rowHeight;
    return y < view.height && y + height * view.rowHeight > 0;
  };
  const visible = places.filter(isVisible);
  const isCovered = coverageOf(view);
  for (const place of visible) {
    if (isMarked(place, view) || !isCovered(place)) drawBand(context, place, view);
  }
  for (const place of visible) drawName(context, place, view);
}

const isMarked = ({ box: { unitId } }: Placed, { selected, hovered }: View) =>
  unitId === selected || unitId === hovered;

/** Far out, many bands share one line of pixels: the first of them is drawn, so that 10,000 units move smoothly. */
function coverageOf(view: View): (place: Placed) => boolean {
  const covered = new Set<number>();
  return ({ column, top, height }) => {
    if (height * view.rowHeight >= 1) return false;
    const line = Math.floor((top - view.firstRow) * view.rowHeight);
    const key = Math.round(column) * 100_000 + line;
    if (covered.has(key)) return true;
    covered.add(key);
    return false;
  };
}

interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
}

function frameOf({ column, top, height }: Placed, view: View): Frame {
  const w = columnWidth(view);
  return { x: column * w, y: (top - view.firstRow) * view.rowHeight, w, h: height * view.rowHeight };
}

function drawBand(context: CanvasRenderingContext2D, place: Placed, view: View): void {
  const { x, y, w, h } = frameOf(place, view);
  const { box, alpha } = place;
  const colors = colorsOf(view.hueOfRoot(box.root), view.isDark);
  context.globalAlpha = alpha;
  context.fillStyle = isMarked(place, view) ? colors.marked : colors.bands[box.depth % 3]!;
  const tall = h >= LINES_FROM ? h - 1 : Math.max(1, h);
  context.fillRect(x, y, w - 1, tall);
  // The edge in the colour of the branch: the eye follows it from column to column.
  context.fillStyle = colors.edge;
  context.fillRect(x, y, box.depth === 0 ? 4 : 2, tall);
  if (box.unitId === view.selected) {
    context.strokeStyle = view.isDark ? '#ffd479' : '#b34700';
    context.lineWidth = 2;
    context.strokeRect(x + 1, y + 1, w - 3, Math.max(1, h - 3));
  }
  context.globalAlpha = 1;
}

function drawName(context: CanvasRenderingContext2D, place: Placed, view: View): void {
  const { x, y, w, h } = frameOf(place, view);
  if (h < NAMES_FROM) return;
  // The name of a tall box stays in sight while its rows are scrolled through.
  const top = Math.max(y, 0);
  const bottom = Math.min(y + h, view.height);
  const size = Math.min(FONT, h - 1);
  const middle = Math.min(Math.max((top + bottom) / 2, top + size / 2 + 2), bottom - size / 2);
  context.globalAlpha = place.alpha;
  context.fillStyle = view.isDark ? '#f2f2f2' : '#1d1d1f';
  context.font = `${place.box.depth === 0 ? '600 ' : ''}${size}px system-ui, sans-serif`;
  context.fillText(fitted(context, place.box.displayName, w - 18), x + 10, middle);
  context.globalAlpha = 1;
}

const widths = new Map<string, number>();

/** The text, shortened with … until it fits. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (widthOf(context, text) <= width) return text;
  const perCharacter = widthOf(context, text) / text.length;
  return `${text.slice(0, Math.max(1, Math.floor(width / perCharacter) - 1))}…`;
}

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 50_000) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
