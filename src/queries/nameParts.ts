/** The parts of names by which indexes find them, as the SQL function name_parts takes them from a name. */

/** Beside ASCII only scripts without capital letters keep their letters: each of the others, however written, is '*'. */
const OTHERS = /[^ -~\u2e80-\ua63f\uac00-\ufaff\u{20000}-\u{10ffff}]/gu;

const plain = (folded: string): string =>
  folded.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(OTHERS, '*');

/** The parts that each name with this text in it has. */
export function partsOf(folded: string): string[] {
  const letters = [...plain(folded)];
  if (letters.length === 1) return letters;
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))];
}

/** The part of the names that are this text. */
export const wholePart = (folded: string): string => `=${plain(folded)}`;
