/** How the units of one moment became those of another: the lines along the successions between the two. */
import type { Day } from '../../../src/domain/words/day.js';
import type { UnitId } from '../../../src/domain/words/event.js';
import type { Side } from './comparison.js';
import type { ModelTree } from './fold.js';
import { type Edge, edgesIn } from './successions.js';

/** A succession between the moments, in the direction in which it leads from the first to the second. */
export interface Link {
  from: UnitId;
  to: UnitId;
  on: Day;
  succession: string;
  /** As a kind of a comparison; absent: it joins no units. */
  kind?: string;
  /** Only the first moment has it. */
  back: boolean;
}

export interface Line {
  from: UnitId;
  to: UnitId;
  kinds: string[];
}

/** Those that are in effect at one moment and not at the other. */
export function linksBetween(first: Side, second: Side): Link[] {
  const at = ({ known, day }: Side) => edgesIn(known).filter(({ on }) => on <= day);
  const text = ({ kind, on, from, to, event }: Edge) => [kind, on, from, to, event].join();
  const [then, now] = [at(first), at(second)];
  const only = (edges: Edge[], others: Edge[]) => {
    const known = new Set(others.map(text));
    return edges.filter((edge) => !known.has(text(edge)));
  };
  return [
    ...only(now, then).map((edge) => linkOf(edge, second, false)),
    ...only(then, now).map((edge) => linkOf(edge, first, true)),
  ];
}

function linkOf({ kind: succession, from, to, on, event }: Edge, { known }: Side, back: boolean): Link {
  const isSplit = known.some(({ id, type }) => id === event && type === 'UnitSplit');
  const forward: Record<string, string | undefined> = {
    ...{ MERGED: 'MERGED', ABSORBED: 'MERGED', SPLIT: 'SPLIT', RECOMPOSED: 'RECOMPOSED' },
    // That of a creation joins no units.
    SPUN_OFF: isSplit ? 'SPLIT' : undefined,
  };
  const kind = forward[succession];
  if (!back) return { from, to, on, succession, kind, back };
  const undone = kind === 'MERGED' ? 'SPLIT' : kind === 'SPLIT' ? 'MERGED' : kind;
  return { from: to, to: from, on, succession, kind: undone, back };
}

/** First along those that only the first moment has, to earlier days; then along the others, to later days. */
export function waysFrom(unit: UnitId, links: Link[], last?: Link): Link[][] {
  const next = links.filter((link) => {
    if (link.from !== unit) return false;
    if (!last) return true;
    if (last.back !== link.back) return last.back;
    return link.back ? link.on < last.on : link.on > last.on;
  });
  return next.flatMap((link) => [[link], ...waysFrom(link.to, links, link).map((way) => [link, ...way])]);
}

/** Ways between two units that exist at one of the moments, on which all units in between exist at neither. */
export function linesBetween(links: Link[], before: ModelTree, after: ModelTree): Line[] {
  const exists = (unit: UnitId) => before.units.has(unit) || after.units.has(unit);
  const joining = links.filter(({ kind }) => kind !== undefined);
  const starts = [...new Set([...before.units.keys(), ...after.units.keys()])];
  return starts.flatMap((from) =>
    waysFrom(from, joining)
      .filter((way) => way.slice(0, -1).every(({ to }) => !exists(to)))
      .map((way) => ({ from, to: way.at(-1)?.to ?? '?', kinds: way.flatMap(({ kind }) => kind ?? []) }))
      .filter(({ to }) => to !== from && exists(to))
      // From a unit of the second moment only to one of the first only nothing became anything.
      .filter(({ to }) => before.units.has(from) || after.units.has(to)),
  );
}
