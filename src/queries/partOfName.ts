/** Names found by a part of them, whatever the case and width of the letters. */
import { type RawBuilder, sql } from 'kysely';
import { nameKey } from '../domain/words/unitRef.js';
import { partsOf, wholePart } from './nameParts.js';

export interface SoughtName {
  /** Whether the text is a part of the name in this column. The names of the column are normalized (NFKC). */
  isPartOf(column: RawBuilder<unknown>): RawBuilder<boolean>;
  /** Whether the text is the whole name. */
  isAllOf(column: RawBuilder<unknown>): RawBuilder<boolean>;
  /** What an index of name_parts finds of the names with the text in them: all of them, and few others. */
  mayBePartOf(names: RawBuilder<unknown>): RawBuilder<boolean>;
  /** The same of the names that are the text. */
  mayBeAllOf(names: RawBuilder<unknown>): RawBuilder<boolean>;
}

/**
 * PostgreSQL's lower() knows the letters of the server's locale only, so another server would find other names. Here only
 * the letters of the text are brought into one case, which is all that a comparison with it needs. Not LIKE either, for
 * which '%' and '_' are wildcards.
 */
export function soughtName(text: string): SoughtName {
  const folded = [...nameKey(text)].map(inOneCase);
  const sought = folded.join('');
  const pairs = new Map(folded.flatMap((letter) => otherCases(letter).map((other) => [other, letter])));
  const from = [...pairs.keys()].join('');
  const to = [...pairs.values()].join('');
  const key = (column: RawBuilder<unknown>) =>
    from === '' ? column : sql`translate(${column}, ${from}, ${to})`;
  return {
    isPartOf: (column) => sql<boolean>`strpos(${key(column)}, ${sought}) > 0`,
    isAllOf: (column) => sql<boolean>`${key(column)} = ${sought}`,
    mayBePartOf: (names) => sql<boolean>`name_parts(${names}) @> ${partsOf(sought)}::text[]`,
    mayBeAllOf: (names) => sql<boolean>`name_parts(${names}) @> ${[wholePart(sought)]}::text[]`,
  };
}

/** ς, σ and Σ become σ. A letter that is two letters in another case stays as it is. */
export const inOneCase = (letter: string): string =>
  single(single(letter.toUpperCase(), letter).toLowerCase(), letter);

const otherCases = (letter: string): string[] => {
  const upper = single(letter.toUpperCase(), letter);
  return upper === letter ? [] : [upper];
};

const single = (changed: string, letter: string): string => ([...changed].length === 1 ? changed : letter);
