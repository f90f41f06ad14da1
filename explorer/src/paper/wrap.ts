/** Text in lines for pictures, which do not break lines themselves. Widths are estimated, so that no font is needed. */

/** In units of the size of the font. A character of East Asia is as wide as it is high. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[ -\u02ff\u2000-\u206f\uff61-\uff9f]/.test(character) ? 0.56 : 1),
    0,
  );

export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // A word of Latin letters stays whole, unless it is longer than a line.
  for (const part of text.match(/[A-Za-z0-9'’.,-]+\s?|[\s\S]/gu) ?? []) {
    for (const piece of widthOf(part) > width ? [...part] : [part]) {
      if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let short = '';
  for (const character of text) {
    if (widthOf(`${short}${character}…`) > width) break;
    short += character;
  }
  return `${short}…`;
}
