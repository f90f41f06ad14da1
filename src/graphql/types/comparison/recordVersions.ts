/** What the record says of the events behind an entry, at two moments of one day. */

import { aspectsOf } from '../../../domain/fold/rules/aspects.js';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import type { Day } from '../../../domain/words/day.js';
import { equal } from '../../../domain/words/equal.js';
import { type Fact, isAmendment, type UnitId } from '../../../domain/words/event.js';
import type { Moment } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { DataSource } from '../../serving/context.js';
import { effectiveVersionOf, loadEvent } from '../../serving/effectiveVersion.js';
import { namesFor } from '../../serving/sentenceNames.js';

/** What the record says of an event at one moment. */
export interface Claim {
  fact: Fact;
  words: Bilingual;
  on: Day;
  inEffect: boolean;
}

export interface Version {
  event: RecordedEvent;
  was?: Claim;
  now?: Claim;
}

/** What happened, without how it is recorded: a change that was put off is a correction, but says the same. */
const content = ({ fact: { type, data } }: Claim) => ({ type, data });

/** The same content on another day. */
export const isMoved = ({ was, now }: Version) =>
  was !== undefined && now !== undefined && equal(content(was), content(now));

/** What the events behind the entry say at the two moments, as far as it differs on the day. */
export async function versionsOf(
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
