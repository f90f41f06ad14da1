/** Characters that cannot be seen: in a name they make two names look like one, in a terminal they change what is shown. */

export type InvisibleKind = 'CONTROL' | 'SURROGATE' | 'PRIVATE' | 'UNASSIGNED' | 'INVISIBLE';

/** Such a character in a text. Positions count characters, not UTF-16 units. */
export interface InvisibleCharacter {
  /** U+200B. */
  code: string;
  /** The first character has position 1. */
  position: number;
  /** The text in front of it. */
  before: string;
  kind: InvisibleKind;
}

/** A selector after a kanji or a pictogram chooses one of its forms and is seen by that, as in 葛󠄀: it belongs to the name. */
const SEEN = String.raw`\p{Script=Han}[\u{E0100}-\u{E01EF}\uFE00-\uFE0F]|\p{Extended_Pictographic}\uFE0F`;

/** Controls, format characters, line separators, unassigned and private ones; what a font leaves out; the empty braille cell. */
const HIDDEN = String.raw`[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]`;

// What is rare is looked for first: long texts are searched for it.
const hidden = new RegExp(`${HIDDEN}(?<!${SEEN})`, 'u');
const everyHidden = new RegExp(hidden, 'gu');
const everyHiddenBesideBreaks = new RegExp(String.raw`${hidden.source}(?<![\n\t])`, 'gu');

/** The first character that a name cannot have. */
export function firstInvisible(text: string): InvisibleCharacter | undefined {
  const found = hidden.exec(text);
  return found ? characterAt(text, found.index) : undefined;
}

export function characterAt(text: string, index: number): InvisibleCharacter {
  const before = text.slice(0, index);
  const character = String.fromCodePoint(text.codePointAt(index)!);
  return { code: codeOf(character), position: [...before].length + 1, before, kind: kindOf(character) };
}

/** The text with each such character written as ⟨U+202E⟩; line breaks and tabs stay if the text may have them. */
export const visible = (text: string, { breaks = false } = {}): string =>
  text.replace(breaks ? everyHiddenBesideBreaks : everyHidden, (found) => `⟨${codeOf(found)}⟩`);

const codeOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function kindOf(character: string): InvisibleKind {
  if (/\p{Cc}/u.test(character)) return 'CONTROL';
  if (/\p{Cs}/u.test(character)) return 'SURROGATE';
  if (/\p{Co}/u.test(character)) return 'PRIVATE';
  return /(?!\p{Default_Ignorable_Code_Point})\p{Cn}/u.test(character) ? 'UNASSIGNED' : 'INVISIBLE';
}
