/** Which units a comparison shows as one change, and which kind of change that is in its direction. */

import type { Day } from '../../words/day.js';
import type { UnitId } from '../../words/event.js';
import { CHANGE_KINDS, type ChangeKind } from '../changeKind.js';
import type { Between } from '../compared.js';

export interface Join {
  from: UnitId;
  to: UnitId;
  kind: Extract<ChangeKind, 'MERGED' | 'SPLIT' | 'RECOMPOSED'>;
  /** Children follow along it: a merger, or its reverse. */
  carries: boolean;
  /** The day of its succession. */
  on: Day;
  /** It leads back along a succession that only the first moment has. */
  backwards: boolean;
}

/** The successions that join units. In a comparison backwards, a merger is a split and a split a merger. */
export function joinsOf(between: readonly Between[]): Join[] {
  const joins: Join[] = [];
  for (const edge of between) {
    const kind = joiningKind(edge);
    if (!kind) continue;
    const { from, to, on, backwards } = edge;
    const carries = kind === 'MERGED';
    joins.push(
      backwards
        ? { from: to, to: from, kind: reversed(kind), carries, on, backwards }
        : { from, to, kind, carries, on, backwards },
    );
  }
  return joins;
}

/** A replaced unit is reported as abolished, and a unit spun off from units that continue as created: these join nothing. */
function joiningKind({ kind, type }: Between): Join['kind'] | undefined {
  if (kind === 'MERGED' || kind === 'ABSORBED') return 'MERGED';
  if (kind === 'SPLIT' || (kind === 'SPUN_OFF' && type === 'UnitSplit')) return 'SPLIT';
  return kind === 'RECOMPOSED' ? kind : undefined;
}

function reversed(kind: Join['kind']): Join['kind'] {
  if (kind === 'MERGED') return 'SPLIT';
  return kind === 'SPLIT' ? 'MERGED' : kind;
}

/** The units joined with each other, directly or through others: one group for every unit that is joined at all. */
export function groupsOf(joins: Pick<Join, 'from' | 'to'>[]): UnitId[][] {
  const group = new Map<UnitId, Set<UnitId>>();
  for (const { from, to } of joins) {
    const joined = new Set([...(group.get(from) ?? [from]), ...(group.get(to) ?? [to])]);
    for (const unit of joined) group.set(unit, joined);
  }
  return [...new Set(group.values())].map((units) => [...units]);
}

/** The joins by the unit that they lead from. */
export function joinsFrom(joins: Join[]): Map<UnitId, Join[]> {
  const from = new Map<UnitId, Join[]>();
  for (const join of joins) {
    const known = from.get(join.from);
    if (known) known.push(join);
    else from.set(join.from, [join]);
  }
  return from;
}

/** Whether the children of one unit belong to the other because they followed mergers. */
export function follows(joins: Map<UnitId, Join[]>, from: UnitId, to: UnitId): boolean {
  const reached = new Set([from]);
  // A set's iteration goes on over what is added meanwhile.
  for (const unit of reached) {
    for (const join of joins.get(unit) ?? []) if (join.carries) reached.add(join.to);
  }
  return from !== to && reached.has(to);
}

/** Each kind once, in the order of the glossary. */
export const inOrderOfKinds = (kinds: ChangeKind[]): ChangeKind[] =>
  kinds.length < 2 ? kinds : CHANGE_KINDS.filter((kind) => kinds.includes(kind));
