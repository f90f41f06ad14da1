/** The colours of a branch of the chart, by its hue: made once, since a frame draws many units. */
interface Colors {
  /** By the level, in turn. */
  bands: string[];
  marked: string;
  edge: string;
}

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
