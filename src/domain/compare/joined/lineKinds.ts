/** The kinds of change of units that lines join: those on the way that what the units became bears out. */
import type { UnitId } from '../../words/event.js';
import type { BothTrees, ComparedTree } from '../compared.js';
import type { Join } from './joins.js';
import type { Line } from './lines.js';

export function kindsOfLines(lines: Line[], trees: BothTrees): Join['kind'][] {
  const onTheWay = new Set<Join['kind']>();
  for (const { joins } of lines) for (const { kind } of joins) onTheWay.add(kind);
  const kinds: Join['kind'][] = [];
  for (const kind of onTheWay) if (isBorneOut(kind, lines, trees)) kinds.push(kind);
  if (kinds.length > 0 || onTheWay.size === 0) return kinds;
  return onTheWay.size === 1 ? [...onTheWay] : ['RECOMPOSED'];
}

function isBorneOut(kind: Join['kind'], lines: Line[], { from, to }: BothTrees): boolean {
  if (kind === 'MERGED') return hasSeveral(lines, 'to', from);
  return kind === 'SPLIT' ? hasSeveral(lines, 'from', to) : true;
}

/** Whether some unit has two or more lines at this end, or one line and itself at the moment of their other ends. */
function hasSeveral(lines: Line[], end: 'from' | 'to', { states }: ComparedTree): boolean {
  const found = new Set<UnitId>();
  for (const line of lines) {
    if (found.has(line[end]) || states.has(line[end])) return true;
    found.add(line[end]);
  }
  return false;
}
