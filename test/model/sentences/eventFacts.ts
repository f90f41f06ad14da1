/** What the sentence of an event must carry, by what the event says. */
import type { Event, Parent, UnitId } from '../../../src/domain/words/event.js';
import { pathOf } from '../reference/comparison.js';
import { fold } from '../reference/fold.js';
import { facts, type LineFacts, together } from './lineFacts.js';
import type { Path } from './mentioned.js';

/** `known`: the effective events, of which this is one. */
export function factsOfEvent(
  { type, data, effectiveOn, ...event }: Event,
  known: readonly Event[],
): LineFacts {
  const eve = fold(
    known.filter((other) => other.effectiveOn < effectiveOn),
    effectiveOn,
  );
  const day = fold(known, effectiveOn);
  const found = (...paths: Path[]) => paths.find(({ length }) => length > 0) ?? ['?'];
  const before = (unit: UnitId) => found(pathOf(eve, unit), pathOf(day, unit));
  const after = (unit: UnitId) => found(pathOf(day, unit), pathOf(eve, unit));
  const below = (parent: Parent, name: string): Path => [...(parent === null ? [] : after(parent)), name];
  const created = (units: { parent: Parent; name: string }[]) =>
    units.map((one) => below(one.parent, one.name));
  switch (type) {
    case 'UnitStated':
      return together(
        facts(created([data]), ['置く'], ['there is']),
        data.widened ? facts([], ['追記'], ['added later']) : facts([]),
      );
    case 'UnitCreated': {
      const { from = [], fromOutside } = data;
      return together(
        facts(created([data]), ['新設'], ['created']),
        from.length > 0 ? facts(from.map(before), ['から分離'], ['spun off from']) : facts([]),
        fromOutside === undefined ? facts([]) : facts([], [`${fromOutside}から`], [`from ${fromOutside}`]),
      );
    }
    case 'UnitRenamed':
      return together(facts([before(data.unit)]), renamed(before(data.unit), data));
    case 'UnitTransferred': {
      const { unit, parent, name, kind } = data;
      const stays = eve.units.get(unit)?.parent === parent;
      return together(
        facts([before(unit)]),
        stays ? facts([], ['建制順'], ['order']) : movedTo(parent === null ? [] : after(parent)),
        name === undefined ? facts([]) : renamed(before(unit), { name }),
        kind === undefined ? facts([]) : ofKind(kind),
      );
    }
    case 'UnitReclassified': {
      const names = data.units.flatMap(({ name }) => (name === undefined ? [] : [name]));
      const units = data.every === undefined ? data.units.map(({ unit }) => before(unit)) : [];
      return together(
        facts(units, data.every ? [data.every] : []),
        ofKind(data.kind),
        facts([], names, names),
      );
    }
    case 'UnitReordered':
      return facts([before(data.unit)], ['建制順'], ['order']);
    case 'UnitsMerged': {
      const { units, into, created: result } = data;
      const target = result ? below(result.parent, result.name) : after(into);
      return facts([...units.map(before), target], ['統合'], ['merged']);
    }
    case 'UnitSplit': {
      const [ja, en] = data.keep ? ['分離', 'spun off'] : ['分割', 'split'];
      return facts([before(data.unit), ...created(data.into)], [ja], [en]);
    }
    case 'UnitsRecomposed':
      return together(
        facts([...data.units.map(before), ...created(data.into)], ['再編'], ['recomposed']),
        data.keep.length > 0 && data.into.length > 0
          ? facts(data.keep.map(after), ['存続'], ['remaining'])
          : facts([]),
      );
    case 'UnitAbolished': {
      const { unit, replacedBy = [] } = data;
      // A later chart that lacks a unit does not say that it ended.
      if (event.reorganization === undefined && event.precision === 'UNCERTAIN') return facts([before(unit)]);
      return together(
        facts([before(unit)], ['廃止'], ['abolished']),
        replacedBy.length > 0 ? facts(replacedBy.map(after), ['承継'], ['replaced by']) : facts([]),
      );
    }
    case 'UnitReinstated':
      return facts([after(data.unit)], ['再設置'], ['reinstated']);
    // A correction may say another verb, of a post or of the organization itself.
    default:
      return facts([]);
  }
}

export const ofKind = (kind: string): LineFacts => facts([], [`${kind}に変更`], ['kind', kind]);

export const movedTo = (above: Path): LineFacts =>
  above.length === 0
    ? facts([], ['最上位へ移管'], ['moved', 'to the top'])
    : facts([above], [`${above.at(-1)}へ移管`], ['moved', `to ${above.at(-1)}`]);

/** Where the name is the same, only its written form is another one. */
export function renamed(
  before: Path,
  { name, displayName }: { name: string; displayName?: string },
): LineFacts {
  const written = displayName ?? name;
  return before.at(-1) === name
    ? facts([], [`${written}と表記`], ['wrote', written])
    : facts([], [`${name}に改称`], ['renamed', name]);
}
