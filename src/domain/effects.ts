/**
 * What each verb does, in the few terms that the day step understands. The only place that knows one event
 * type from another when the tree is built.
 */
import type { Anchor, BornUnit, Event, Fact, Parent, UnitId } from './event.js';

export interface Effects {
  begins: BornUnit[];
  /** Absent: as it last was. */
  returns: { unit: UnitId; parent?: UnitId; after?: Anchor; name?: string }[];
  ends: UnitId[];
  names: { unit: UnitId; name: string; displayName?: string }[];
  kinds: { unit: UnitId; kind: string }[];
  /** An absent parent: where it is. */
  places: { unit: UnitId; parent?: Parent; after?: Anchor }[];
  /** Children that are not moved otherwise go to the result. */
  inherits: { from: UnitId; to: UnitId }[];
  /** What the event names and must find standing on the eve, or on its day. */
  onEve: UnitId[];
  onDay: UnitId[];
}

const effects = (some: Partial<Effects>): Effects => ({
  begins: [],
  returns: [],
  ends: [],
  names: [],
  kinds: [],
  places: [],
  inherits: [],
  onEve: [],
  onDay: [],
  ...some,
});

export function effectsOf(event: Fact): Effects {
  switch (event.type) {
    case 'UnitStated':
      return effects({ begins: [event.data] });
    case 'UnitCreated': {
      const { from = [] } = event.data;
      return effects({ begins: [event.data], onEve: from, onDay: from });
    }
    case 'UnitRenamed':
      return effects({ names: [event.data], onEve: [event.data.unit] });
    case 'UnitTransferred': {
      const { unit, name, kind } = event.data;
      return effects({
        places: [event.data],
        names: name === undefined ? [] : [{ unit, name }],
        kinds: kind === undefined ? [] : [{ unit, kind }],
        onEve: [unit],
      });
    }
    case 'UnitReclassified': {
      const { units, kind } = event.data;
      return effects({
        kinds: units.map(({ unit }) => ({ unit, kind })),
        names: units.flatMap(({ unit, name }) => (name === undefined ? [] : [{ unit, name }])),
        onEve: units.map(({ unit }) => unit),
      });
    }
    case 'UnitReordered':
      return effects({ places: [event.data], onEve: [event.data.unit] });
    case 'UnitsMerged': {
      const { units, into, created } = event.data;
      return effects({
        ends: units,
        begins: created ? [created] : [],
        inherits: units.map((from) => ({ from, to: into })),
        onEve: units,
        onDay: [into],
      });
    }
    case 'UnitSplit': {
      const { unit, keep, into } = event.data;
      return effects({
        ends: keep ? [] : [unit],
        begins: into,
        onEve: [unit],
        onDay: keep ? [unit] : [],
      });
    }
    case 'UnitsRecomposed': {
      const { units, keep, into } = event.data;
      return effects({
        ends: units.filter((unit) => !keep.includes(unit)),
        begins: into,
        onEve: units,
        onDay: keep,
      });
    }
    case 'UnitAbolished': {
      const { unit, replacedBy = [] } = event.data;
      return effects({ ends: [unit], onEve: [unit], onDay: replacedBy });
    }
    case 'UnitReinstated':
      return effects({ returns: [event.data] });
    default:
      return effects({});
  }
}

/** What of a unit a day may change once only. */
export type Aspect = 'existence' | 'name' | 'kind' | 'place';

/** Which aspects of which units an event changes. */
export function aspectsOf(event: Fact): { unit: UnitId; aspect: Aspect }[] {
  const { begins, returns, ends, names, kinds, places } = effectsOf(event);
  const each = (aspect: Aspect, units: UnitId[]) => units.map((unit) => ({ unit, aspect }));
  return [
    ...each('existence', [...begins.map(({ unit }) => unit), ...returns.map(({ unit }) => unit), ...ends]),
    ...each(
      'name',
      names.map(({ unit }) => unit),
    ),
    ...each(
      'kind',
      kinds.map(({ unit }) => unit),
    ),
    ...each(
      'place',
      places.map(({ unit }) => unit),
    ),
  ];
}

/** Every unit that an event speaks of, in the order in which it names them. */
export function unitsOf(event: Event | Fact): UnitId[] {
  const { begins, returns, ends, names, kinds, places, onEve, onDay } = effectsOf(event);
  const born = [...begins, ...returns, ...places];
  const around = born.flatMap(({ parent }) => (parent ? [parent] : []));
  const named = [...onEve, ...ends, ...onDay, ...[...born, ...names, ...kinds].map(({ unit }) => unit)];
  return [...new Set([...named, ...around])];
}
