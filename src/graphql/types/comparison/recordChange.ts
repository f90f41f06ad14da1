/** The words of an entry of a comparison of one day at two revisions. */

import { aspectsOf } from '../../../domain/fold/rules/aspects.js';
import type { ChangeToSay } from '../../../domain/sentence/comparison/changeToSay.js';
import {
  addedToRecord,
  type Elsewhere,
  movedInRecord,
  recordWords,
} from '../../../domain/sentence/comparison/recordSentence.js';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
import { sentence } from '../../../domain/sentence/words.js';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import type { Day } from '../../../domain/words/day.js';
import { equal } from '../../../domain/words/equal.js';
import { type Fact, isAmendment, type UnitId } from '../../../domain/words/event.js';
import type { Compared } from '../../../queries/compare/compare.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { DataSource } from '../../serving/context.js';
import { effectiveVersionOf, loadEvent } from '../../serving/effectiveVersion.js';
import { namesFor } from '../../serving/sentenceNames.js';
import type { LineOfChange } from './lineOfChange.js';

/**
 * One line; or, where events were only added to the record or only moved to another day, a line for each of them.
 */
export async function recordChangeLines(
  source: DataSource,
  { from, to }: Compared,
  change: ChangeToSay,
  events: RecordedEvent[],
): Promise<LineOfChange[]> {
  const moments = { from: from.moment, to: to.moment };
  const units = [...change.before, ...change.after].flatMap(({ unit }) => unit ?? []);
  const versions = await versionsOf(source, moments, events, units);
  const earlier = to.moment.revision < from.moment.revision;
  const line = (words: Bilingual, by: RecordedEvent[]): LineOfChange => ({
    sentence: say(sentence(words, 'JA'), sentence(words, 'EN')),
    events: by,
  });
  if (versions.length > 0 && versions.every(isMoved)) {
    return versions.flatMap(({ event, was, now }) =>
      was && now ? [line(movedInRecord(now.words, [was.on, now.on], earlier), [event])] : [],
    );
  }
  const inEffect = (claim: Claim | undefined) => (claim?.inEffect ? [claim.words] : []);
  const [was, now] = [
    versions.flatMap((one) => inEffect(one.was)),
    versions.flatMap((one) => inEffect(one.now)),
  ];
  if (!earlier && was.length === 0 && now.length > 0 && !events.some(isAmendment)) {
    return versions.flatMap((version) =>
      inEffect(version.now).map((words) => line(addedToRecord(words), [version.event])),
    );
  }
  const elsewhere = await elsewhereOf(source, moments, change);
  return [line(recordWords({ ...change, was, now, elsewhere, earlier }), events)];
}

/** What the record says of an event at one moment. */
interface Claim {
  fact: Fact;
  words: Bilingual;
  on: Day;
  inEffect: boolean;
}

interface Version {
  event: RecordedEvent;
  was?: Claim;
  now?: Claim;
}

/** What happened, without how it is recorded: a change that was put off is a correction, but says the same. */
const content = ({ fact: { type, data } }: Claim) => ({ type, data });

/** The same content on another day. */
const isMoved = ({ was, now }: Version) =>
  was !== undefined && now !== undefined && equal(content(was), content(now));

/** What the events behind the entry say at the two moments, as far as it differs on the day. */
async function versionsOf(
  source: DataSource,
  { from, to }: { from: Moment; to: Moment },
  events: RecordedEvent[],
  units: UnitId[],
): Promise<Version[]> {
  const facts = await factsBehind(source, events);
  const versions = await Promise.all(
    facts.map(async (event) => ({
      event,
      was: await claimAt(source, event, from),
      now: await claimAt(source, event, to),
    })),
  );
  const shown = (claim?: Claim) => (claim?.inEffect ? content(claim) : undefined);
  return versions.filter(
    ({ was, now }) => !equal(shown(was), shown(now)) && [was, now].some((one) => one && isAbout(one, units)),
  );
}

/** The events themselves, and those that the amendments are about in the end. */
async function factsBehind(source: DataSource, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const found = await Promise.all(events.map((event) => subjectOf(source, event)));
  const unique = new Map(found.flatMap((event) => (event ? [[event.id, event] as const] : [])));
  return [...unique.values()].sort((a, b) => a.position - b.position);
}

async function subjectOf(source: DataSource, event: RecordedEvent): Promise<RecordedEvent | undefined> {
  if (!isAmendment(event)) return event;
  if (!('event' in event.data)) return undefined;
  return subjectOf(source, await loadEvent(source, event.organization, event.data.event));
}

/** Undefined: the event is not known at the moment, or left out. */
async function claimAt(
  source: DataSource,
  event: RecordedEvent,
  { organization, date, revision }: Moment,
): Promise<Claim | undefined> {
  if (event.revision > revision) return undefined;
  const { fact, effectiveOn: on, leftOut } = await effectiveVersionOf(source, event)(revision);
  if (leftOut) return undefined;
  const names = await namesFor(source, fact, { organization: organization.id, revision, effectiveOn: on });
  const words = say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN'));
  return { fact, words, on, inEffect: on <= date };
}

const isAbout = ({ fact }: Claim, units: UnitId[]) =>
  aspectsOf(fact).some(({ of, aspect }) => aspect !== 'oversight' && units.includes(of));

/** For a unit that is joined with no other: what the record that does not have it on the day says of it. */
async function elsewhereOf(
  { loaders }: DataSource,
  { from, to }: { from: Moment; to: Moment },
  { before, after }: ChangeToSay,
): Promise<Elsewhere | undefined> {
  const [one, another] = [...before, ...after];
  if (!one?.unit || another) return undefined;
  const { unit } = one;
  const isBefore = before.length > 0;
  const [has, lacks] = isBefore ? [from, to] : [to, from];
  const statesAt = ({ organization, revision }: Moment) =>
    loaders.statesOfUnit.load({ organization: organization.id, unit, revision });
  const [known, other] = await Promise.all([statesAt(has), statesAt(lacks)]);
  const [first] = other;
  if (!first) return { is: 'UNKNOWN' };
  if (other.some(({ until }) => until !== null && until <= lacks.date)) return { is: 'ENDED' };
  const begins = known[0]?.from ?? has.date;
  return { is: 'LATER', days: isBefore ? [begins, first.from] : [first.from, begins] };
}
