/** Draws the chart on a canvas: bands far out, names near. */
import { colorsOf, NEWS_COLORS, SIGNS } from './colors.js';
import { fitted } from './fitted.js';
import { type Frame, framesInSight, LINES_FROM, type View } from './frames.js';
import type { Placed } from './motion.js';

const NAMES_FROM = 12;
const FONT = 13;

export function draw(context: CanvasRenderingContext2D, places: readonly Placed[], view: View): void {
  context.clearRect(0, 0, view.width, view.height);
  context.textBaseline = 'middle';
  const visible = framesInSight(places, view);
  const filled = filling(context);
  for (const frame of visible) drawBand(context, frame, view, filled);
  for (const frame of visible) drawEdge(context, frame, view, filled);
  context.globalAlpha = 1;
  for (const frame of visible) if (frame.h >= NAMES_FROM) drawName(context, frame, view);
  for (const frame of visible) drawRings(context, frame, view);
}

/** To set a colour anew each time is what costs time, so only another one is set. */
const filling = (context: CanvasRenderingContext2D) => {
  let last = '';
  return (color: string) => {
    if (color !== last) context.fillStyle = color;
    last = color;
  };
};
type Filling = ReturnType<typeof filling>;

const gapOf = ({ h }: Frame) => (h >= LINES_FROM ? 1 : 0);

function drawBand(context: CanvasRenderingContext2D, frame: Frame, view: View, fill: Filling): void {
  const { box, alpha } = frame.place;
  const isMarked = box.unitId === view.selected || box.unitId === view.hovered;
  context.globalAlpha = alpha;
  const { marked, bands } = colorsOf(view.hueOfRoot(box.root), view.isDark);
  fill(isMarked ? marked : bands[box.depth % 3]!);
  context.fillRect(frame.x, frame.y, frame.w - 1, frame.h - gapOf(frame));
}

/** In the colour of the branch: the eye follows it from column to column. */
function drawEdge(context: CanvasRenderingContext2D, frame: Frame, view: View, fill: Filling): void {
  const { box, alpha } = frame.place;
  context.globalAlpha = alpha;
  fill(colorsOf(view.hueOfRoot(box.root), view.isDark).edge);
  context.fillRect(frame.x, frame.y, box.depth === 0 ? 4 : 2, frame.h - gapOf(frame));
  const news = view.news.get(box.unitId);
  if (news === undefined || frame.h >= NAMES_FROM) return;
  fill(NEWS_COLORS[news][view.isDark ? 1 : 0]);
  context.fillRect(frame.x + frame.w - 5, frame.y, 4, frame.h - gapOf(frame));
}

function drawName(context: CanvasRenderingContext2D, frame: Frame, view: View): void {
  const { x, y, w, h } = frame;
  const { box, alpha } = frame.place;
  // The name of a tall box stays in sight while its rows are scrolled through.
  const top = Math.max(y, 0);
  const bottom = Math.min(y + h, view.height);
  const size = Math.min(FONT, h - 1);
  const middle = Math.min(Math.max((top + bottom) / 2, top + size / 2 + 2), bottom - size / 2);
  const news = view.news.get(box.unitId);
  context.globalAlpha = alpha;
  context.font = `${box.depth === 0 ? '600 ' : ''}${size}px system-ui, sans-serif`;
  context.fillStyle = view.isDark ? '#f2f2f2' : '#1d1d1f';
  context.fillText(fitted(context, box.displayName, w - 14 - (news ? size + 4 : 0)), x + 8, middle);
  if (news !== undefined) {
    context.fillStyle = NEWS_COLORS[news][view.isDark ? 1 : 0];
    context.font = `700 ${size}px system-ui, sans-serif`;
    context.fillText(SIGNS[news], x + w - size - 5, middle);
  }
  context.globalAlpha = 1;
}

function drawRings(context: CanvasRenderingContext2D, { place, x, y, w, h }: Frame, view: View): void {
  const { unitId } = place.box;
  const [isSelected, isFocused] = [unitId === view.selected, unitId === view.focused];
  if (!isSelected && !isFocused) return;
  context.strokeStyle = isSelected
    ? view.isDark
      ? '#ffd479'
      : '#b34700'
    : view.isDark
      ? '#8fc1ec'
      : '#1f4e79';
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, w - 3, Math.max(1, h - 3));
  if (!isSelected || !isFocused) return;
  context.strokeStyle = view.isDark ? '#8fc1ec' : '#1f4e79';
  context.strokeRect(x + 4, y + 4, w - 9, Math.max(1, h - 9));
}
