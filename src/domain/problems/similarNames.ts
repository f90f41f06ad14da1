/** Names that a person may have meant: one contains the other, or they share at least half of their pairs of letters. */
import { nameKey } from '../words/unitRef.js';

const MOST = 5;

/** The most similar names first, at most five. */
export function similarNames(name: string, known: string[]): string[] {
  return known
    .map((other) => ({ other, likeness: likeness(nameKey(name), nameKey(other)) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** From 0 to 1, of two names as `nameKey` gives them. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a))) return 0.9;
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return pairs.size + others.size === 0 ? 0 : (2 * shared) / (pairs.size + others.size);
}

const pairsOf = (text: string) => new Set([...text].slice(1).map((letter, i) => `${[...text][i]}${letter}`));
