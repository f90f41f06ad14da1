/** The names by which the resources of a document are called: the ids of the API behind a base of the publisher's. */
import type { Day } from '../domain/words/day.js';

export const DEFAULT_BASE = 'urn:enkaku:';

export type ConceptScheme = 'kind' | 'rank' | 'change';

export interface Iris {
  /** Of the organization, or of anything in it that has an id. */
  of(id: string): string;
  /** Of what is said of it from a day on. */
  since(id: string, day: Day): string;
  /** Of a word that the organization classifies by. */
  concept(scheme: ConceptScheme, word: string): string;
}

/** Codes and ids hold only letters, digits and '._-:', so '@' and '/' keep these apart from each other. */
export const irisOf = (base: string, code: string): Iris => ({
  of: (id) => `${base}${id}`,
  since: (id, day) => `${base}${id}@${day}`,
  concept: (scheme, word) => `${base}${code}/${scheme}/${encodeURIComponent(word)}`,
});

// As RFC 3987 has it: no blanks, no controls, none of these marks, and "%" only before two hexadecimal digits.
const BASE = /^(?:https?:\/\/[^/?#]+\/|urn:[a-z0-9][a-z0-9-]+:)(?:[^\s\p{C}<>"{}|\\^`%[\]]|%[0-9a-f]{2})*$/iu;

/** Whether IRIs may begin with it: of the web or a URN, and not in the middle of a word. */
export const isBase = (text: string): boolean => BASE.test(text) && /[/#:=]$/.test(text);
