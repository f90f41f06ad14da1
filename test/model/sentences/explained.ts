/** Whether the events behind an entry explain it, by the rule on the sentence of an entry. */
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from '../reference/claims.js';
import type { Entry, Side } from '../reference/comparison.js';

/** The effective versions in the order of their lines; undefined: they do not explain it. `behind`: their ids. */
export function explanationOf(
  { kinds, before, after }: Entry,
  { from, to }: { from: Side; to: Side },
  behind: string[],
): Event[] | undefined {
  const found = to.known.filter(({ id }) => behind.includes(id));
  // An amendment has no effective version.
  if (behind.length === 0 || found.length < behind.length || kinds.includes('CARRIED')) return undefined;
  const isBetween = ({ effectiveOn }: Event) => from.day < effectiveOn && effectiveOn <= to.day;
  if (!found.every((event) => isBetween(event) && event.type !== 'UnitStated')) return undefined;

  const isOfEntry = (unit: UnitId) => before.includes(unit) || after.includes(unit);
  const claims = found.flatMap((event) =>
    claimsOf(event).filter(({ unit }) => event.type !== 'UnitReclassified' || isOfEntry(unit)),
  );
  if (!claims.every(({ unit }) => isOfEntry(unit))) return undefined;
  const says = (unit: UnitId, ...what: string[]) =>
    claims.some((claim) => claim.unit === unit && what.includes(claim.is));
  const lasting = before.filter((unit) => after.includes(unit));
  const isExplained = lasting.every((unit) => {
    const [then, now] = [from.tree.units.get(unit), to.tree.units.get(unit)];
    const isRenamed = then?.name !== now?.name || then?.displayName !== now?.displayName;
    return (
      !says(unit, 'created', 'back', 'ended') &&
      says(unit, 'named') === isRenamed &&
      says(unit, 'ofKind') === (then?.kind !== now?.kind) &&
      (!says(unit, 'placed') || then?.parent !== now?.parent || kinds.includes('REORDERED'))
    );
  });
  const hasMoved = kinds.includes('TRANSFERRED') || kinds.includes('REORDERED');
  if (!isExplained || (hasMoved && !lasting.some((unit) => says(unit, 'placed')))) return undefined;
  // `known` is in the order of the ledger, and sorting keeps it within a day.
  return found.toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
  );
}

/** Of a change of every unit of a kind, only what it says of the units of the entry. */
export function limitedTo({ before, after }: Entry, event: Event): Event {
  if (event.type !== 'UnitReclassified') return event;
  const units = event.data.units.filter(({ unit }) => before.includes(unit) || after.includes(unit));
  return { ...event, data: { units, kind: event.data.kind } };
}
