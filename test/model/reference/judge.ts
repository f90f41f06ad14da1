/** Whether a set of events is acceptable: every rule of a day, on every day. Empty: it is. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf, namedBy } from './claims.js';
import { fold, type ModelTree, textOf, timelineOf } from './fold.js';
import { organizationNameOn } from './organizationNames.js';
import { postAspects, postTroubles, timelineOfPosts, unitsOfPosts } from './posts.js';
import { remembering } from './remember.js';

/** `events` in the order of the ledger, the baseline's among them. */
export function troublesOf(events: readonly Event[], knownFrom: Day): string[] {
  return [...unitTroubles(events, knownFrom), ...troublesOfPosts(events)];
}

const troublesOfPosts = (events: readonly Event[]): string[] =>
  timelineOfPosts(events).flatMap(({ day, today, eve, now }) =>
    postTroubles(today, eve, now).map((trouble) => `${day}: ${trouble}`),
  );

function unitTroubles(events: readonly Event[], knownFrom: Day): string[] {
  return timelineOf(events).flatMap(({ day, today, eve, tree }) => {
    const text = [day, knownFrom, ...today.map(textOf)].join();
    return remembered(eve, text, () => troublesOn(day, today, eve, tree, knownFrom));
  });
}

const remembered = remembering<string[]>();

function troublesOn(day: Day, today: Event[], eve: ModelTree, tree: ModelTree, knownFrom: Day): string[] {
  const isTooEarly = ({ type }: Event) => (type.endsWith('Stated') ? day < knownFrom : day <= knownFrom);
  return [
    ...today.filter(isTooEarly).map(() => 'before the baseline'),
    ...twiceOnADay(today),
    ...today.flatMap((event) => notFound(event, eve, tree)),
    ...brokenTree(tree),
  ].map((trouble) => `${day}: ${trouble}`);
}

/**
 * A change that asks for nothing, or for what is so already: held against what is asked for, not against what was
 * recorded before.
 */
export function asksForNothing({ type, data, effectiveOn }: Event, all: readonly Event[]): boolean {
  const before = all.filter((event) => event.effectiveOn < effectiveOn);
  const eve = fold(before, effectiveOn);
  if (type === 'UnitReclassified') {
    return data.units.length === 0 || data.units.some(({ unit }) => eve.units.get(unit)?.kind === data.kind);
  }
  if (type === 'UnitsMerged') return data.units.length === 0;
  if (type === 'OrganizationRenamed') return organizationNameOn(before, '', effectiveOn) === data.name;
  if (type !== 'UnitRenamed' && type !== 'UnitTransferred') return false;
  const now = eve.units.get(data.unit);
  if (type === 'UnitTransferred') return now !== undefined && data.name === now.name;
  return data.name === now?.name && (data.displayName ?? data.name) === now.displayName;
}

function twiceOnADay(events: readonly Event[]): string[] {
  const aspects = {
    created: 'life',
    back: 'life',
    ended: 'life',
    named: 'name',
    ofKind: 'kind',
    placed: 'place',
  };
  // A chart says all of a unit.
  const said = ({ type }: Event, is: keyof typeof aspects) =>
    type === 'UnitStated' ? new Set(Object.values(aspects)) : [aspects[is]];
  const seen = new Set<string>();
  return events
    .flatMap((event) => [
      ...claimsOf(event).flatMap(({ unit, is }) => [...said(event, is)].map((one) => `${one} of ${unit}`)),
      ...postAspects(event),
      ...(event.type === 'OrganizationRenamed' ? ['name of the organization'] : []),
    ])
    .flatMap((aspect) => {
      if (seen.has(aspect)) return [`two events for the ${aspect}`];
      seen.add(aspect);
      return [];
    });
}

function notFound(event: Event, eve: ModelTree, tree: ModelTree): string[] {
  const { standsOnTheEve, hasEnded, standsOnTheDay } = namedBy(event);
  const gone = unitsOfPosts(event).filter((unit) => !tree.units.has(unit));
  return [
    ...gone.map((unit) => `${unit} does not stand on the day`),
    ...standsOnTheEve
      .filter((unit) => !eve.units.has(unit))
      .map((unit) => `${unit} does not stand on the eve`),
    ...hasEnded
      .filter((unit) => !eve.ended.has(unit) || eve.units.has(unit))
      .map((unit) => `${unit} has not ended`),
    ...standsOnTheDay
      .filter((unit) => !tree.units.has(unit))
      .map((unit) => `${unit} does not stand on the day`),
    ...(event.type === 'UnitStated' && eve.ended.has(event.data.unit) && !eve.units.has(event.data.unit)
      ? [`${event.data.unit} is stated after its end`]
      : []),
  ];
}

function brokenTree({ units, children, lost }: ModelTree): string[] {
  const troubles = lost.map((unit) => `${unit} has no place: its anchor is not there`);
  for (const [unit, { parent }] of units) {
    if (parent !== null && !units.has(parent)) troubles.push(`${unit} has no parent`);
    if (isBelowItself(unit, units)) troubles.push(`${unit} is below itself`);
  }
  for (const siblings of children.values()) {
    const names = siblings.map((unit) => units.get(unit)?.name);
    if (new Set(names).size < names.length) troubles.push(`two siblings of one name: ${names.join(', ')}`);
  }
  return troubles;
}

function isBelowItself(unit: UnitId, units: ModelTree['units']): boolean {
  let above = units.get(unit)?.parent;
  for (let steps = 0; above != null && steps <= units.size; steps++) {
    if (above === unit) return true;
    above = units.get(above)?.parent;
  }
  return false;
}
