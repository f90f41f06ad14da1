/** Text in lines for pictures, which do not break lines themselves. */
import { textWidth } from '../look/textWidth.js';

export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // A word of Latin letters stays whole, unless it is longer than a line.
  for (const part of text.match(/[A-Za-z0-9'’.,-]+\s?|[\s\S]/gu) ?? []) {
    for (const piece of textWidth(part) > width ? [...part] : [part]) {
      if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let short = '';
  for (const character of text) {
    if (textWidth(`${short}${character}…`) > width) break;
    short += character;
  }
  return `${short}…`;
}
