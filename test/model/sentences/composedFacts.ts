/** What the composed line of an entry must carry: each unit, what became of it, and where it came from. */
import type { UnitId } from '../../../src/domain/words/event.js';
import { type Entry, pathOf, type Side } from '../reference/comparison.js';
import { type Line, linesBetween, linksBetween, waysFrom } from '../reference/lines.js';
import { isUnknownAt } from '../reference/unknown.js';
import { movedTo, ofKind, renamed } from './eventFacts.js';
import { facts, type LineFacts, together } from './lineFacts.js';
import type { Path } from './mentioned.js';

/** An entry with its units sorted by what became of them. */
export interface Joined extends Entry {
  lasting: UnitId[];
  ended: UnitId[];
  begun: UnitId[];
  lines: Line[];
  from: Side;
  to: Side;
}

export function joinedIn(entry: Entry, from: Side, to: Side): Joined {
  const { before, after } = entry;
  const lines = linesBetween(linksBetween(from, to), from.tree, to.tree);
  return {
    ...{ ...entry, from, to },
    lasting: before.filter((unit) => after.includes(unit)),
    ended: before.filter((unit) => !after.includes(unit)),
    begun: after.filter((unit) => !before.includes(unit)),
    lines: lines.filter((line) => before.includes(line.from) || after.includes(line.from)),
  };
}

export function factsOfEntry(joined: Joined): LineFacts {
  const { kinds, before, lasting, ended, begun, from, to } = joined;
  if (kinds.includes('CARRIED')) {
    const [unit = '?'] = before;
    const above = pathOf(to.tree, unit).slice(0, -1);
    return facts([pathOf(from.tree, unit), above], ['引き続き', '所属'], ['kept', 'now in']);
  }
  return together(
    facts(lasting.map((unit) => pathOf(from.tree, unit))),
    facts(ended.map((unit) => pathOf(from.tree, unit))),
    facts(begun.map((unit) => pathOf(to.tree, unit))),
    ...lasting.map((unit) => ownFacts(unit, joined)),
    beginnings(joined),
    endings(joined),
  );
}

/** Which of the kinds of its entry are true of a unit that exists at both moments. */
export function kindsOfUnit(unit: UnitId, { kinds, from, to }: Joined): string[] {
  const [then, now] = [from.tree.units.get(unit), to.tree.units.get(unit)];
  const isRenamed = then?.name !== now?.name || then?.displayName !== now?.displayName;
  return [
    ...(isRenamed ? ['RENAMED'] : []),
    ...(then?.kind === now?.kind ? [] : ['RECLASSIFIED']),
    ...(kinds.includes('TRANSFERRED') && then?.parent !== now?.parent ? ['TRANSFERRED'] : []),
  ];
}

function ownFacts(unit: UnitId, joined: Joined): LineFacts {
  const { kinds, before, after, from, to } = joined;
  const own = kindsOfUnit(unit, joined);
  const [then, now] = [pathOf(from.tree, unit), pathOf(to.tree, unit)];
  const { name = '', displayName, kind = '' } = to.tree.units.get(unit) ?? {};
  const isAlone = before.length === 1 && after.length === 1;
  return together(
    own.includes('RENAMED') ? renamed(then, { name, displayName }) : facts([]),
    own.includes('RECLASSIFIED') ? ofKind(kind) : facts([]),
    own.includes('TRANSFERRED') ? movedTo(now.slice(0, -1)) : facts([]),
    isAlone && kinds.includes('REORDERED') ? facts([], ['建制順'], ['order']) : facts([]),
  );
}

/** The units to which no line leads, with those that they were spun off from. */
function beginnings(joined: Joined): LineFacts {
  const { begun, lines, from, to } = joined;
  const created = begun.filter(
    (unit) => !lines.some((line) => line.to === unit) && !isUnknownAt(unit, from, to),
  );
  if (created.length === 0) return facts([]);
  const links = linksBetween(from, to).filter((link) => !link.back && created.includes(link.to));
  const back = links.filter(({ succession }) => succession === 'REINSTATED').map((link) => link.to);
  const origins = links.filter(({ succession, kind }) => succession === 'SPUN_OFF' && kind === undefined);
  const paths = pathsAtEither(
    origins.map((link) => link.from),
    [from, to],
  );
  return together(
    back.length > 0 ? facts([], ['再設置'], ['reinstated']) : facts([]),
    created.length > back.length ? facts([], ['新設'], ['created']) : facts([]),
    paths.length > 0 ? facts(paths, ['分離'], ['spun off']) : facts([]),
  );
}

/** The units from which no line leads, with those that replaced them. */
function endings({ ended, lines, from, to }: Joined): LineFacts {
  const abolished = ended.filter(
    (unit) => !lines.some((line) => line.from === unit) && !isUnknownAt(unit, to, from),
  );
  if (abolished.length === 0) return facts([]);
  const heirs = linksBetween(from, to).flatMap((link) =>
    link.succession === 'REPLACED' && !link.back && abolished.includes(link.from) ? [link.to] : [],
  );
  const paths = pathsAtEither(heirs, [to, from]);
  return together(
    facts([], ['廃止'], ['abolished']),
    paths.length > 0 ? facts(paths, ['承継'], ['replaced by']) : facts([]),
  );
}

/** Their paths at the first of the moments at which they exist; none for those that exist at neither. */
const pathsAtEither = (units: UnitId[], sides: Side[]): Path[] =>
  [...new Set(units)].flatMap((unit) =>
    sides
      .map(({ tree }) => pathOf(tree, unit))
      .filter(({ length }) => length > 0)
      .slice(0, 1),
  );

/** The units of the first moment that a new unit came from, on whichever way. */
export function sourcesOf(unit: UnitId, { before, from, to }: Joined): UnitId[] {
  const joining = linksBetween(from, to).filter(({ kind }) => kind !== undefined);
  return before.filter((source) => waysFrom(source, joining).some((way) => way.at(-1)?.to === unit));
}
