/** What each event says about units, by the rules and without any code of the service. */
import type { Anchor, CreatedUnit, Event, Fact, Parent, UnitId } from '../../../src/domain/words/event.js';

export type Claim = { unit: UnitId } & (
  | { is: 'created'; as: CreatedUnit }
  | { is: 'back'; parent?: UnitId; after?: Anchor; name?: string }
  /** Its children that nothing else is said of go to the heir. */
  | { is: 'ended'; heir?: UnitId }
  | { is: 'named'; name: string; displayName?: string }
  | { is: 'ofKind'; kind: string }
  /** An absent parent: where it is. */
  | { is: 'placed'; parent?: Parent; after?: Anchor }
);

/** In the order in which units that arrive at one spot are placed there. */
export function claimsOf({ type, data }: Fact): Claim[] {
  switch (type) {
    case 'UnitStated':
    case 'UnitCreated':
      return [created(data)];
    case 'UnitRenamed':
      return [{ is: 'named', ...data }];
    case 'UnitTransferred': {
      const { unit, parent, after, name, kind } = data;
      return [{ is: 'placed', unit, parent, after }, ...named(unit, name), ...ofKind(unit, kind)];
    }
    case 'UnitReclassified':
      return data.units.flatMap(({ unit, name }) => [...named(unit, name), ...ofKind(unit, data.kind)]);
    case 'UnitReordered':
      return [{ is: 'placed', ...data }];
    case 'UnitsMerged':
      return [
        ...(data.created ? [created(data.created)] : []),
        ...data.units.map((unit) => ended(unit, data.into)),
      ];
    case 'UnitSplit':
      return [...(data.keep ? [] : [ended(data.unit)]), ...data.into.map(created)];
    case 'UnitsRecomposed':
      return [
        ...data.units.filter((unit) => !data.keep.includes(unit)).map((unit) => ended(unit)),
        ...data.into.map(created),
      ];
    case 'UnitAbolished':
      return [ended(data.unit)];
    case 'UnitReinstated':
      return [{ is: 'back', ...data }];
    default:
      return [];
  }
}

/** Behind whom the claim puts its unit. The fold's own `after` does not say it of a unit that was there already. */
export const anchorIn = (claim: Claim): Anchor | undefined =>
  claim.is === 'created' ? claim.as.after : 'after' in claim ? claim.after : undefined;

const created = (as: CreatedUnit): Claim => ({ is: 'created', unit: as.unit, as });
const ended = (unit: UnitId, heir?: UnitId): Claim => ({ is: 'ended', unit, heir });
const named = (unit: UnitId, name?: string): Claim[] =>
  name === undefined ? [] : [{ is: 'named', unit, name }];
const ofKind = (unit: UnitId, kind?: string): Claim[] =>
  kind === undefined ? [] : [{ is: 'ofKind', unit, kind }];

/** The units that an event names, by the day on which they must be found. */
export interface Named {
  standsOnTheEve: UnitId[];
  hasEnded: UnitId[];
  standsOnTheDay: UnitId[];
}

export function namedBy(event: Event): Named {
  const { type, data } = event;
  const places = claimsOf(event).flatMap((claim) => {
    const { parent, after } = claim.is === 'created' ? claim.as : 'after' in claim ? claim : {};
    return [parent, after].filter((unit) => unit != null && unit !== '') as UnitId[];
  });
  const found = { standsOnTheEve: [] as UnitId[], hasEnded: [] as UnitId[], standsOnTheDay: places };
  switch (type) {
    // A unit from which another is spun off, and a kept unit, exist on both days.
    case 'UnitCreated': {
      const from = data.from ?? [];
      return { ...found, standsOnTheEve: from, standsOnTheDay: [...places, ...from] };
    }
    case 'UnitSplit':
      return {
        ...found,
        standsOnTheEve: [data.unit],
        standsOnTheDay: [...places, ...(data.keep ? [data.unit] : [])],
      };
    case 'UnitReclassified':
      return { ...found, standsOnTheEve: data.units.map(({ unit }) => unit) };
    case 'UnitsMerged':
      return { ...found, standsOnTheEve: data.units, standsOnTheDay: [...places, data.into] };
    case 'UnitsRecomposed':
      return { ...found, standsOnTheEve: data.units, standsOnTheDay: [...places, ...data.keep] };
    case 'UnitAbolished':
      return {
        ...found,
        standsOnTheEve: [data.unit],
        standsOnTheDay: [...places, ...(data.replacedBy ?? [])],
      };
    case 'UnitReinstated':
      return { ...found, hasEnded: [data.unit] };
    case 'UnitRenamed':
    case 'UnitTransferred':
    case 'UnitReordered':
      return { ...found, standsOnTheEve: [data.unit] };
    default:
      return found;
  }
}
