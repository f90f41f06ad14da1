/** The colours of the chart: of its branches, and of what is new on it. */
import type { News } from './news.js';

interface Colors {
  /** By the level, in turn. */
  bands: string[];
  marked: string;
  edge: string;
}

/** By hue: made once, since a frame draws many units. */
const known = new Map<string, Colors>();

export function colorsOf(hue: number, isDark: boolean): Colors {
  const key = `${hue} ${isDark}`;
  const found = known.get(key);
  if (found) return found;
  const colors: Colors = isDark
    ? {
        bands: [0.27, 0.29, 0.31].map((light) => `oklch(${light} 0.05 ${hue})`),
        marked: `oklch(0.42 0.05 ${hue})`,
        edge: `oklch(0.7 0.11 ${hue})`,
      }
    : {
        bands: [0.955, 0.94, 0.925].map((light) => `oklch(${light} 0.04 ${hue})`),
        marked: `oklch(0.86 0.04 ${hue})`,
        edge: `oklch(0.6 0.11 ${hue})`,
      };
  known.set(key, colors);
  return colors;
}

export const SIGNS: Record<News, string> = { created: '＋', heir: '⊃', moved: '→', renamed: '≈' };

/** The canvas knows no custom properties: these are those of look/tokens.css. */
export const NEWS_COLORS: Record<News, [light: string, dark: string]> = {
  created: ['#00694f', '#35c79c'],
  heir: ['#8c3a70', '#df9cc6'],
  moved: ['#005a96', '#6db9ee'],
  renamed: ['#7a5500', '#e5b63b'],
};
