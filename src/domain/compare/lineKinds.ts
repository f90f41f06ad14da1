/** The kinds of change of units that lines join: those on the way that what the units became bears out. */
import type { UnitId } from '../words/event.js';
import type { ComparedTree } from './compared.js';
import type { Join } from './joins.js';
import type { Line } from './lines.js';

export function kindsOfLines(
  lines: Line[],
  { from, to }: Record<'from' | 'to', Pick<ComparedTree, 'states'>>,
): Join['kind'][] {
  const onTheWay = new Set(lines.flatMap(({ joins }) => joins.map(({ kind }) => kind)));
  const isMerged = hasSeveral(lines, 'to', from.states);
  const isSplit = hasSeveral(lines, 'from', to.states);
  const kinds = [...onTheWay].filter(
    (kind) => (kind === 'MERGED' && isMerged) || (kind === 'SPLIT' && isSplit) || kind === 'RECOMPOSED',
  );
  if (kinds.length > 0 || onTheWay.size === 0) return kinds;
  return onTheWay.size === 1 ? [...onTheWay] : ['RECOMPOSED'];
}

/** Whether some unit has two or more lines at this end, or one line and itself at the moment of their other ends. */
function hasSeveral(lines: Line[], end: 'from' | 'to', states: ReadonlyMap<UnitId, unknown>): boolean {
  const counts = new Map<UnitId, number>();
  for (const line of lines)
    counts.set(line[end], (counts.get(line[end]) ?? (states.has(line[end]) ? 1 : 0)) + 1);
  return [...counts.values()].some((count) => count > 1);
}
