/** Parts of a picture in SVG that needs nothing from outside. */
import { escaped } from './escape.js';

export const FONT = '"Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif';

/** The colours on paper of look/tokens.css. */
export const PAPER_COLORS: Record<string, string> = {
  created: '#00694f',
  ended: '#a33b00',
  moved: '#005a96',
  renamed: '#7a5500',
  joined: '#8c3a70',
  muted: '#5b6067',
  duty: '#1d1d1f',
};

export interface Text {
  x: number;
  y: number;
  text: string;
  size?: number;
  color?: string;
  isBold?: boolean;
}

export const textSvg = ({ x, y, text, size = 13, color = '#1d1d1f', isBold = false }: Text): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}"${isBold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`;

export function pictureSvg(title: string, width: number, height: number, parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" font-family="${escaped(FONT)}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
}

export const round = (number: number): number => Math.round(number * 100) / 100;
