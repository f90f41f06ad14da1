/** What the fields of a snapshot have to do with the day that was asked about. */

/** Objects that are shown on a day. */
type ShownType = 'Snapshot' | 'UnitState' | 'DutyHolding' | 'PostState';

/**
 * SAME: the same on all days of a period in which the snapshot stays the same, with all that it leads to. DAY: the day itself.
 * ADDRESS: an address with the day in it. A type: objects of that type, shown on the day; the same ones in the whole period.
 */
export type DayField = 'SAME' | 'DAY' | 'ADDRESS' | ShownType;

/** The fields of an organization that take a day. */
export const TAKE_DAY: Readonly<Record<string, DayField>> = { asOf: 'Snapshot', nameOn: 'SAME' };

/** A field that is not listed makes an answer one that holds on its own day alone, so a new field is never given for another day. */
export const ON_DAY: Readonly<Record<string, DayField>> = {
  'Snapshot.id': 'ADDRESS',
  'Snapshot.citation': 'ADDRESS',
  'Snapshot.date': 'DAY',
  'Snapshot.revision': 'SAME',
  'Snapshot.coverage': 'SAME',
  'Snapshot.constantFrom': 'SAME',
  'Snapshot.constantUntil': 'SAME',
  'Snapshot.roots': 'UnitState',
  'Snapshot.units': 'UnitState',
  'Snapshot.unit': 'UnitState',
  'Snapshot.duties': 'DutyHolding',
  'Snapshot.posts': 'PostState',
  'UnitState.id': 'ADDRESS',
  'UnitState.unitId': 'SAME',
  'UnitState.name': 'SAME',
  'UnitState.displayName': 'SAME',
  'UnitState.kind': 'SAME',
  'UnitState.from': 'SAME',
  'UnitState.until': 'SAME',
  'UnitState.path': 'SAME',
  'UnitState.depth': 'SAME',
  'UnitState.unit': 'SAME',
  'UnitState.becauseOf': 'SAME',
  'UnitState.parent': 'UnitState',
  'UnitState.children': 'UnitState',
  'UnitState.duties': 'DutyHolding',
  'UnitState.posts': 'PostState',
  'UnitState.overseers': 'PostState',
  'DutyHolding.from': 'SAME',
  'DutyHolding.until': 'SAME',
  'DutyHolding.duty': 'SAME',
  'DutyHolding.event': 'SAME',
  'DutyHolding.holder': 'UnitState',
  'PostState.name': 'SAME',
  'PostState.rank': 'SAME',
  'PostState.duties': 'SAME',
  'PostState.from': 'SAME',
  'PostState.until': 'SAME',
  'PostState.post': 'SAME',
  'PostState.event': 'SAME',
  'PostState.unit': 'UnitState',
};

const SHOWN: readonly DayField[] = ['Snapshot', 'UnitState', 'DutyHolding', 'PostState'];

export const isShownType = (field: DayField): field is ShownType => SHOWN.includes(field);
