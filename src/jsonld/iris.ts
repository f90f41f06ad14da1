/** The IRIs of a document's resources: a base that the publisher chooses, followed by the ids of the API. */
import type { Day } from '../domain/words/day.js';

export const DEFAULT_BASE = 'urn:enkaku:';

export type ConceptScheme = 'kind' | 'rank' | 'change';

export interface Iris {
  /** Of the organization, or of anything in it that has an id. */
  of(id: string): string;
  /** Of a description of it from a day on. */
  since(id: string, day: Day): string;
  /** Of a kind, a rank, or a kind of change. */
  concept(scheme: ConceptScheme, word: string): string;
}

/** Codes and ids hold only letters, digits and '._-:', so IRIs with '@' or '/' cannot collide with them. */
export const irisOf = (base: string, code: string): Iris => ({
  of: (id) => `${base}${id}`,
  since: (id, day) => `${base}${id}@${day}`,
  concept: (scheme, word) => `${base}${code}/${scheme}/${encodeURIComponent(word)}`,
});

// RFC 3987: no blanks, no control characters, none of these marks, and "%" only before two hexadecimal digits.
const BASE = /^(?:https?:\/\/[^/?#]+\/|urn:[a-z0-9][a-z0-9-]+:)(?:[^\s\p{C}<>"{}|\\^`%[\]]|%[0-9a-f]{2})*$/iu;

/** Whether a text can be the base of IRIs: a web address or a URN that ends with a separator. */
export const isBase = (text: string): boolean => BASE.test(text) && /[/#:=]$/.test(text);
