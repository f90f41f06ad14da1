/** The words of an entry of a comparison of one day at two revisions. */

import { aspectsOf } from '../../../../domain/fold/rules/aspects.js';
import type { ChangeToSay } from '../../../../domain/sentence/comparison/changeToSay.js';
import {
  addedToRecord,
  type Elsewhere,
  movedInRecord,
} from '../../../../domain/sentence/comparison/claims.js';
import { recordWords } from '../../../../domain/sentence/comparison/recordSentence.js';
import { sentence } from '../../../../domain/sentence/words.js';
import { type Bilingual, say } from '../../../../domain/words/bilingual.js';
import { isAmendment, type UnitId } from '../../../../domain/words/event.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { Compared } from '../../../../queries/compare/compare.js';
import type { RecordedEvent } from '../../../../queries/record/events.js';
import type { DataSource } from '../../../serving/context.js';
import { elsewhereOf } from './elsewhere.js';
import type { LineOfChange } from './lineOfChange.js';
import { type EventInWords, saidAt, sameFact, subjectOf } from './saidOfEvent.js';

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
  const inEffect = (said: EventInWords | undefined) => (said?.inEffect ? [said.words] : []);
  const [was, now] = [
    versions.flatMap((one) => inEffect(one.was)),
    versions.flatMap((one) => inEffect(one.now)),
  ];
  if (!earlier && was.length === 0 && now.length > 0 && !events.some(isAmendment)) {
    return versions.flatMap((version) =>
      inEffect(version.now).map((words) => line(addedToRecord(words), [version.event])),
    );
  }
  const elsewhere = await elsewhereOfUnit(source, moments, change);
  return [line(recordWords({ ...change, was, now, elsewhere, earlier }), events)];
}

/** The same content on another day. */
const isMoved = ({ was, now }: Version) =>
  was !== undefined && now !== undefined && sameFact(was.fact, now.fact);

interface Version {
  event: RecordedEvent;
  was?: EventInWords;
  now?: EventInWords;
}

/** What the events behind the entry say at the two moments, as far as it differs on the day. */
async function versionsOf(
  source: DataSource,
  { from, to }: Moments,
  events: RecordedEvent[],
  units: UnitId[],
): Promise<Version[]> {
  const facts = await factsBehind(source, events);
  const versions = await Promise.all(
    facts.map(async (event) => ({
      event,
      was: await saidAt(source, event, from),
      now: await saidAt(source, event, to),
    })),
  );
  const shown = (said?: EventInWords) => (said?.inEffect ? said.fact : undefined);
  return versions.filter(
    ({ was, now }) =>
      !sameFact(shown(was), shown(now)) && [was, now].some((one) => one && isAbout(one, units)),
  );
}

/** The events themselves, and those that the amendments are about in the end. */
async function factsBehind(source: DataSource, events: RecordedEvent[]): Promise<RecordedEvent[]> {
  const found = await Promise.all(events.map((event) => subjectOf(source, event)));
  const unique = new Map(found.flatMap((event) => (event ? [[event.id, event] as const] : [])));
  return [...unique.values()].sort((a, b) => a.position - b.position);
}

const isAbout = ({ fact }: EventInWords, units: UnitId[]) =>
  aspectsOf(fact).some(({ of, aspect }) => aspect !== 'oversight' && units.includes(of));

/** For a unit that is joined with no other: what the record that does not have it on the day says of it. */
async function elsewhereOfUnit(
  { loaders }: DataSource,
  moments: Moments,
  { before, after }: ChangeToSay,
): Promise<Elsewhere | undefined> {
  const [one, another] = [...before, ...after];
  if (!one?.unit || another) return undefined;
  const { unit } = one;
  return elsewhereOf(moments, before.length > 0 ? 'from' : 'to', ({ organization, revision }) =>
    loaders.statesOfUnit.load({ organization: organization.id, unit, revision }),
  );
}
