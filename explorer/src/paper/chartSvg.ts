/** The chart as a picture: boxes from left to right, joined by lines, in the order of the establishment (建制順). */
import type { Box, Layout } from '../chart/layout.js';
import { textWidth } from '../look/textWidth.js';
import { pictureSvg, round, textSvg } from './svg.js';
import { shortened } from './wrap.js';

const [MARGIN, ROW, GAP, SIZE] = [24, 24, 28, 13];

interface Titles {
  title: string;
  about: string;
  notes: readonly string[];
  citation: string;
}

export function chartSvg(layout: Layout, { title, about, notes, citation }: Titles): string {
  const widths = Array.from({ length: layout.columns }, (_, depth) => {
    const ofLevel = layout.boxes.filter((box) => box.depth === depth);
    return Math.min(
      240,
      Math.max(80, ...ofLevel.map(({ displayName }) => textWidth(displayName) * SIZE + 14)),
    );
  });
  const leftOf = (depth: number) =>
    MARGIN + widths.slice(0, depth).reduce((sum, width) => sum + width + GAP, 0);
  const head = [about, ...notes];
  const top = MARGIN + 34 + head.length * 18;
  // A box is beside its first child.
  const middleOf = (box: Box) => top + box.top * ROW + ROW / 2;
  const boxSvg = (box: Box) => {
    const [x, y, width] = [leftOf(box.depth), middleOf(box) - ROW / 2 + 2, widths[box.depth] ?? 0];
    const text = shortened(box.displayName, (width - 12) / SIZE);
    return `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${ROW - 4}" fill="#fff" stroke="#000" stroke-width="${box.depth === 0 ? 1.5 : 0.75}"/>${textSvg({ x: x + 6, y: y + 15, text, isBold: box.depth === 0 })}`;
  };
  const lineSvg = (box: Box) => {
    const parent = box.parent === undefined ? undefined : layout.byUnit.get(box.parent);
    if (!parent) return '';
    const from = leftOf(parent.depth) + (widths[parent.depth] ?? 0);
    const bend = leftOf(box.depth) - GAP / 2;
    return `<path d="M${round(from)},${middleOf(parent)} H${round(bend)} V${middleOf(box)} H${round(leftOf(box.depth))}" fill="none" stroke="#000" stroke-width="0.75"/>`;
  };
  const bottom = top + layout.rows * ROW;
  const width = Math.ceil(Math.max(560, leftOf(layout.columns) - GAP + MARGIN));
  return pictureSvg(title, width, bottom + 44, [
    textSvg({ x: MARGIN, y: MARGIN + 12, text: title, size: 20, isBold: true }),
    ...head.map((text, i) =>
      textSvg({ x: MARGIN, y: MARGIN + 34 + i * 18, text, size: 12, color: '#5b6067' }),
    ),
    ...layout.boxes.map(lineSvg),
    ...layout.boxes.map(boxSvg),
    textSvg({ x: MARGIN, y: bottom + 28, text: citation, size: 12, color: '#5b6067' }),
  ]);
}
