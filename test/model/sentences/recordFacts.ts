/** What the lines of an entry of one day at two revisions must carry: what the record said, and what it says. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';
import { claimsOf } from '../reference/claims.js';
import { type Entry, pathOf, type Side } from '../reference/comparison.js';
import { statesIn } from '../reference/life.js';
import { factsOfEvent } from './eventFacts.js';
import { apart, facts, type LineFacts, together } from './lineFacts.js';

interface Version {
  was?: Event;
  now?: Event;
}

/** One for each line. */
export function factsOfRecord(
  entry: Entry & { events: string[] },
  from: Side,
  to: Side,
  earlier: boolean,
): LineFacts[] {
  const versions = versionsOf(entry, from, to);
  const inEffect = (event?: Event) => event !== undefined && event.effectiveOn <= from.day;
  if (versions.length > 0 && versions.every(({ was, now }) => was && now && isSame(was, now))) {
    return versions.flatMap(({ was, now }) =>
      was && now
        ? [
            together(
              factsOfEvent(now, to.known),
              ofDays(was.effectiveOn, now.effectiveOn, '施行日', 'effective day'),
            ),
          ]
        : [],
    );
  }
  // What was recorded and amended since is said as what differs.
  const isAmended = entry.events.some(
    (id) => !to.recordedOn.has(id) || !to.known.some((event) => event.id === id),
  );
  const isNews = versions.length > 0 && versions.every(({ was, now }) => !was && inEffect(now)) && !isAmended;
  if (!earlier && isNews) {
    return versions.flatMap(({ now }) =>
      now ? [together(factsOfEvent(now, to.known), facts([], ['を記録に加える'], ['to the record']))] : [],
    );
  }
  const [unit, ...more] = new Set([...entry.before, ...entry.after]);
  if (unit === undefined || more.length > 0) return [factsOfJoined(entry, versions, from, to)];
  if (entry.before.length + entry.after.length === 2) return [attributes(entry, unit, from, to)];
  return [ofUnitInOne(unit, versions, from, to)];
}

/** The events whose effective version is in effect in one record only, or differs, as far as they change these units. */
function versionsOf({ before, after }: Entry, from: Side, to: Side): Version[] {
  const ids = [...new Set([...from.known, ...to.known].map(({ id }) => id))];
  const shown = (event?: Event) =>
    event && event.effectiveOn <= from.day ? JSON.stringify([event.type, event.data]) : '';
  const isAbout = (event?: Event) =>
    event !== undefined && claimsOf(event).some(({ unit }) => before.includes(unit) || after.includes(unit));
  return ids
    .map((id) => ({
      was: from.known.find((event) => event.id === id),
      now: to.known.find((event) => event.id === id),
    }))
    .filter(({ was, now }) => shown(was) !== shown(now) && (isAbout(was) || isAbout(now)));
}

const inEffectOn = (day: Day, versions: Version[], which: 'was' | 'now'): Event[] =>
  versions.flatMap((version) => {
    const event = version[which];
    return event && event.effectiveOn <= day ? [event] : [];
  });

const isSame = (a: Event, b: Event) => JSON.stringify([a.type, a.data]) === JSON.stringify([b.type, b.data]);

const ofDays = (was: Day, now: Day, ja: string, en: string): LineFacts =>
  facts([], [ja, ...[was, now].map(inJapanese)], [en, was, now]);

const inJapanese = (day: Day) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** A unit of both records: each attribute that differs, with both values. */
function attributes({ kinds }: Entry, unit: UnitId, from: Side, to: Side): LineFacts {
  const [then, now] = [from.tree.units.get(unit), to.tree.units.get(unit)];
  const [above, newAbove] = [from, to].map(({ tree }) => pathOf(tree, unit).slice(0, -1));
  const both = (ja: string, en: string, a = '', b = '') => facts([], [ja, a, b], [en, a, b]);
  const isElsewhere = kinds.includes('TRANSFERRED') || kinds.includes('CARRIED');
  return together(
    facts([pathOf(from.tree, unit)]),
    then?.name === now?.name ? facts([]) : both('名称', 'name', then?.name, now?.name),
    then?.name === now?.name && then?.displayName !== now?.displayName
      ? both('表記', 'written name', then?.displayName, now?.displayName)
      : facts([]),
    then?.kind === now?.kind ? facts([]) : both('種別', 'kind', then?.kind, now?.kind),
    isElsewhere && above?.join() !== newAbove?.join()
      ? facts(
          [],
          ['所属', above?.at(-1) ?? '最上位', newAbove?.at(-1) ?? '最上位'],
          ['unit above', above?.at(-1) ?? 'the top', newAbove?.at(-1) ?? 'the top'],
        )
      : facts([]),
    kinds.join() === 'REORDERED' ? facts([], ['建制順'], ['order']) : facts([]),
  );
}

/** A unit that one of the records has on the day: what the other one says of it. */
function ofUnitInOne(unit: UnitId, versions: Version[], from: Side, to: Side): LineFacts {
  const isInFirst = from.tree.units.has(unit);
  const [has, lacks] = isInFirst ? [from, to] : [to, from];
  const named = facts([pathOf(has.tree, unit)]);
  const states = statesIn(lacks.known).get(unit) ?? [];
  const [first] = states;
  if (!first) {
    // In the sentences of its events it has the path of their days.
    const events = inEffectOn(from.day, versions, isInFirst ? 'was' : 'now');
    const said = events.length > 0 ? events.map((event) => factsOfEvent(event, has.known)) : [named];
    // An event that the other record has with another content is quoted as it is in both.
    const isInBoth = versions.some(({ was, now }) => was && now);
    return apart(...said, isInBoth ? facts([]) : facts([], ['記録'], ['record']));
  }
  if (states.some(({ until }) => until !== null && until <= lacks.day))
    return together(named, facts([], ['廃止', '存続'], ['abolished', 'existing']));
  const began = statesIn(has.known).get(unit)?.[0]?.from ?? '';
  return together(named, ofDays(began, first.from, '設置日', 'first day'));
}

/** Units that successions join: the events that only one record has; where it has none, the units that only it has. */
function factsOfJoined({ before, after }: Entry, versions: Version[], from: Side, to: Side): LineFacts {
  const ofRecord = (side: Side, events: Event[], units: UnitId[], others: UnitId[]): LineFacts => {
    if (events.length > 0) return apart(...events.map((event) => factsOfEvent(event, side.known)));
    const only = units.filter((unit) => !others.includes(unit));
    return only.length === 0 ? facts([]) : facts(only.map((unit) => pathOf(side.tree, unit)));
  };
  return apart(
    ofRecord(from, inEffectOn(from.day, versions, 'was'), before, after),
    ofRecord(to, inEffectOn(from.day, versions, 'now'), after, before),
  );
}

/** Outside quotation marks nothing is reported as if it happened now, least of all backwards. */
export function liesOfRecord({ ja, en }: { ja: string; en: string }, earlier: boolean): string[] {
  const [bareJa, bareEn] = [ja.replaceAll(/「[^」]*」/g, ''), en.replaceAll(/“[^”]*”/g, '')];
  return [
    ...(/統合|分割|分離|再編|新設|再設置|移管|改称/.test(bareJa) ? ['it happened (ja)'] : []),
    ...(/merged|split|spun off|recomposed|created|reinstated|moved|renamed/i.test(bareEn)
      ? ['it happened (en)']
      : []),
    ...(/記録|としていた|施行日|とするが/.test(bareJa) ? [] : ['no record (ja)']),
    ...(/record|earlier/i.test(bareEn) ? [] : ['no record (en)']),
    ...(bareJa.includes('以前') === earlier ? [] : ['which record is the earlier one (ja)']),
    ...(/earlier/.test(bareEn) === earlier ? [] : ['which record is the earlier one (en)']),
  ];
}
