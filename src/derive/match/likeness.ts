/** How similar the names of two units are, from 0 to 1, without the ending that all names of a kind share. */
import { likeness } from '../../domain/problems/similarNames.js';
import { nameKey } from '../../domain/words/unitRef.js';
import type { ListedUnit } from '../read/unitList.js';

/** The most for names that differ. */
const MOST = 0.95;
/** The weight of common letters, which say less than common pairs of letters. */
const LETTERS = 0.8;

export function nameLikeness(a: ListedUnit, b: ListedUnit): number {
  if (nameKey(a.name) === nameKey(b.name)) return 1;
  const [one, other] = [coreOf(a), coreOf(b)];
  return Math.min(MOST, Math.max(likeness(one, other), LETTERS * sharedLetters(one, other)));
}

/** The name without the kind at its end: 広報 of 広報課. */
export function coreOf({ name, kind }: ListedUnit): string {
  const [whole, end] = [nameKey(name), nameKey(kind)];
  return whole.length > end.length && whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
}

export function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

function sharedLetters(a: string, b: string): number {
  const [one, other] = [new Set(a), new Set(b)];
  const shared = [...one].filter((letter) => other.has(letter)).length;
  return (2 * shared) / (one.size + other.size);
}
