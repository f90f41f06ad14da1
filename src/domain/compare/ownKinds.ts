/** The kinds of change of a unit that exists at both moments. */
import type { ChangeKind } from './changeKind.js';
import type { ComparedState } from './compared.js';
import { follows } from './joined/joins.js';
import type { Question } from './question.js';

export function ownKinds(
  { joins, reordered }: Pick<Question, 'joins' | 'reordered'>,
  a: ComparedState,
  b: ComparedState,
): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (a.name !== b.name || a.displayName !== b.displayName) kinds.push('RENAMED');
  if (a.kind !== b.kind) kinds.push('RECLASSIFIED');
  if (a.parent !== b.parent) {
    const followed = a.parent !== null && b.parent !== null && follows(joins, a.parent, b.parent);
    if (!followed) kinds.push('TRANSFERRED');
  } else if (reordered.has(a.unit)) kinds.push('REORDERED');
  return kinds;
}
