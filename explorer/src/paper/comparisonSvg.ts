/** A comparison as a picture: old and new, the ribbons between them, and what happened in words. */

import { COLORS } from '../compare/kinds.js';
import { clausesOf } from '../compare/lines.js';
import { pathOf, type Ribbon, ribbonsOf } from '../compare/ribbonPaths.js';
import type { Row } from '../compare/rows.js';
import { textWidth } from '../look/textWidth.js';
import { changeOf, marksIn, momentsInWords, type Sheet } from './sheet.js';
import { PAPER_COLORS, pictureSvg, round, textSvg } from './svg.js';
import { shortened, wrapped } from './wrap.js';

const [MARGIN, SIDE, LANE, WORDS] = [24, 250, 110, 520];
const WIDTH = MARGIN * 2 + SIDE * 2 + LANE + WORDS;
const [LINE, PAD, SIZE] = [18, 6, 13];
const RIGHT = MARGIN + SIDE + LANE;
const TEXT = RIGHT + SIDE;

/** One line of the picture: a row of the table, or what else changed in the 部. */
interface Band {
  row?: Row;
  lines: string[];
  top: number;
  height: number;
}

export function comparisonSvg(sheet: Sheet): string {
  const { name, t, from, to, filter, notes, changes, blocks } = sheet;
  const title = t.comparison.paperTitle(name);
  const [old, now] = momentsInWords(sheet);
  const remarks = [...(filter === undefined ? [] : [filter]), ...notes];
  const top = MARGIN + 66 + remarks.length * LINE;
  const bands = bandsOf(sheet, top);
  const bottom = bands.at(-1) ? bands.at(-1)!.top + bands.at(-1)!.height : top;
  const ofRows = bands.filter(({ row }) => row !== undefined);
  const middles = ofRows.map((band) => band.top + PAD + LINE / 2);
  const others = [...new Set(blocks.flatMap((block) => block.others))];
  const rows = ofRows.flatMap(({ row }) => row ?? []);
  const ribbons = ribbonsOf(rows, changes, others).map((ribbon) => ribbonSvg(ribbon, middles));
  return pictureSvg(title, WIDTH, bottom + 56, [
    textSvg({ x: MARGIN, y: MARGIN + 12, text: title, size: 20, isBold: true }),
    ...remarks.map((text, i) =>
      textSvg({ x: MARGIN, y: MARGIN + 34 + i * LINE, text, size: 12, color: '#5b6067' }),
    ),
    ...[`${t.before}　${old}`, `${t.after}　${now}`, t.sentence].map((text, i) =>
      textSvg({ x: [MARGIN, RIGHT, TEXT][i]!, y: top - 10, text, isBold: true }),
    ),
    ...ribbons,
    ...bands.map((band) => bandSvg(sheet, band)),
    textSvg({
      ...{ x: MARGIN, y: bottom + 32, size: 12, color: '#5b6067' },
      text: t.comparison.citations(from.citation, to.citation),
    }),
  ]);
}

function bandsOf(sheet: Sheet, top: number): Band[] {
  const { t, blocks } = sheet;
  let y = top;
  const band = (lines: string[], row?: Row): Band => {
    const height = Math.max(1, lines.length) * LINE + PAD;
    y += height;
    return { row, lines, top: y - height, height };
  };
  return blocks.flatMap(({ rows, others }) => [
    ...rows.map((row) =>
      band(wrapped(sentencesOf(sheet, row), (WORDS - wordsWidth(sheet, row)) / SIZE), row),
    ),
    ...others.map((other) =>
      band(
        wrapped(
          `${t[other.kind]}：${other.sentence} ${clausesOf(other)}`.trimEnd(),
          (WIDTH - RIGHT - MARGIN) / SIZE,
        ),
      ),
    ),
  ]);
}

const sentencesOf = (sheet: Sheet, row: Row) =>
  row.isFirst
    ? (changeOf(sheet, row)?.lines ?? [])
        .map((line) => `${line.sentence} ${clausesOf(line)}`.trimEnd())
        .join('　')
    : '';

const wordsOf = (sheet: Sheet, row: Row) =>
  marksIn(sheet, row).map(({ sign, word, color }) => ({ text: `${sign} ${word}`, color }));
const wordsWidth = (sheet: Sheet, row: Row) =>
  wordsOf(sheet, row).reduce((sum, { text }) => sum + textWidth(text) * SIZE + 10, 0);

function bandSvg(sheet: Sheet, { row, lines, top, height }: Band): string {
  const baseline = top + PAD / 2 + SIZE + 1;
  const rule = `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${top + height}" y2="${top + height}" stroke="#ddd" stroke-width="0.5"/>`;
  const linesAt = (x: number) => lines.map((text, i) => textSvg({ x, y: baseline + i * LINE, text }));
  if (!row) return [rule, ...linesAt(RIGHT + 4)].join('');
  const isBold = row.depth === 0;
  const color = row.kinds.length === 0 ? '#5b6067' : undefined;
  const indent = Math.min(row.depth, 6) * 16;
  const sides = (
    [
      [row.before, MARGIN],
      [row.after, RIGHT],
    ] as const
  ).map(([side, x]) =>
    side
      ? textSvg({
          ...{ x: x + indent + 4, y: baseline, isBold, color },
          text: shortened(side.displayName, (SIDE - indent - 8) / SIZE),
        })
      : '',
  );
  let x = TEXT;
  const words = wordsOf(sheet, row).map(({ text, color: kind }) => {
    const svg = textSvg({ x, y: baseline, text, color: PAPER_COLORS[kind], isBold: true });
    x += textWidth(text) * SIZE + 10;
    return svg;
  });
  return [rule, ...sides, ...words, ...linesAt(x)].join('');
}

function ribbonSvg(ribbon: Ribbon, middles: readonly number[]): string {
  const path = pathOf(ribbon, middles.map(round), LANE);
  if (path === undefined) return '';
  const color = PAPER_COLORS[ribbon.kind ? COLORS[ribbon.kind].slice(2) : 'duty'];
  const isThin = ribbon.kind === 'CARRIED';
  const look = ribbon.kind
    ? `stroke-width="${isThin ? 2 : ribbon.isShared ? 8 : 5}" stroke-opacity="0.55"`
    : 'stroke-width="2" stroke-dasharray="2 4"';
  return `<path transform="translate(${MARGIN + SIDE})" d="${path}" fill="none" stroke="${color}" ${look}/>`;
}
