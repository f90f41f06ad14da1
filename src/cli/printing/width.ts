/** How wide a text is in a terminal, where a character of East Asia takes two columns. */

// East_Asian_Width W and F of Unicode's UAX #11, its blocks rounded to whole ranges.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
// Marks that stand on the letter before them, such as a dakuten, and what is not seen at all.
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NONE.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Blanks that bring a text to this width. */
export const padding = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text)));
