/** Whether the events behind an entry of a comparison explain it. docs/rules.md has the rule. */
import { type AspectOf, aspectsOf } from '../fold/rules/aspects.js';
import type { Fact, UnitId } from '../words/event.js';
import type { ComparedState, ComparedTree } from './compared.js';
import type { UnitChange } from './unitChange.js';

/**
 * What the events say of the units of the entry; undefined: a sentence must be composed. `facts`: all events behind the
 * entry, each of which takes effect between the two moments.
 */
export function explanationOf(
  change: UnitChange,
  trees: { from: ComparedTree; to: ComparedTree },
  facts: Fact[],
): Fact[] | undefined {
  const ofEntry = facts.map((fact) => limitedTo(change, fact));
  const changed = ofEntry.flatMap(aspectsOf).filter(({ aspect }) => aspect !== 'oversight');
  const explains =
    ofEntry.length > 0 &&
    !facts.some(({ type }) => type === 'UnitStated') &&
    changed.every(({ of }) => change.before.includes(of) || change.after.includes(of)) &&
    isWhatDiffers(change, trees, changed);
  return explains ? ofEntry : undefined;
}

/** One change of kind may be about the units of many entries. */
function limitedTo({ before, after }: UnitChange, fact: Fact): Fact {
  if (fact.type !== 'UnitReclassified') return fact;
  const units = fact.data.units.filter(({ unit }) => before.includes(unit) || after.includes(unit));
  return { type: fact.type, data: { units, kind: fact.data.kind } };
}

/** Whether the events change exactly what differs, so that nothing was undone and nothing is left to explain. */
function isWhatDiffers(
  { kinds, before, after }: UnitChange,
  { from, to }: { from: ComparedTree; to: ComparedTree },
  changed: AspectOf[],
): boolean {
  const lasting = before.filter((unit) => after.includes(unit));
  const changes = (unit: UnitId, aspect: AspectOf['aspect']) =>
    changed.some((one) => one.of === unit && one.aspect === aspect);
  const hasMoved = kinds.includes('TRANSFERRED') || kinds.includes('REORDERED');
  return (
    lasting.every((unit) => {
      const [old, now] = [from.states.get(unit)!, to.states.get(unit)!];
      return (
        !changes(unit, 'existence') &&
        changes(unit, 'name') === isRenamed(old, now) &&
        changes(unit, 'kind') === (old.kind !== now.kind) &&
        (!changes(unit, 'place') || old.parent !== now.parent || kinds.includes('REORDERED'))
      );
    }) &&
    (!hasMoved || lasting.some((unit) => changes(unit, 'place')))
  );
}

const isRenamed = (old: ComparedState, now: ComparedState) =>
  old.name !== now.name || old.displayName !== now.displayName;
