/** The words of an entry of a comparison of one day at two revisions. */

import { aspectsOf } from '../../../domain/fold/rules/aspects.js';
import type { ChangeToSay } from '../../../domain/sentence/comparison/changeToSay.js';
import { type Elsewhere, recordWords } from '../../../domain/sentence/comparison/recordSentence.js';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
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

export async function recordChangeWords(
  source: DataSource,
  { from, to }: Compared,
  change: ChangeToSay,
  events: RecordedEvent[],
): Promise<Bilingual> {
  const units = [...change.before, ...change.after].flatMap(({ unit }) => unit ?? []);
  const facts = await factsBehind(source, events);
  const versions = await Promise.all(
    facts.map(async (event) => ({
      was: await factAt(source, event, from.moment),
      now: await factAt(source, event, to.moment),
    })),
  );
  const differing = versions.filter(({ was, now }) => !equal(was?.fact, now?.fact));
  const said = (sided: (DatedFact | undefined)[], moment: Moment) =>
    Promise.all(
      sided.flatMap((fact) => (fact && isAbout(fact.fact, units) ? [inWords(source, moment, fact)] : [])),
    );
  const [was, now] = await Promise.all([
    said(
      differing.map((version) => version.was),
      from.moment,
    ),
    said(
      differing.map((version) => version.now),
      to.moment,
    ),
  ]);
  const [alone] = new Set(units).size === 1 && change.before.length + change.after.length === 1 ? units : [];
  return recordWords({
    ...change,
    was,
    now,
    elsewhere:
      alone === undefined
        ? undefined
        : await elsewhereOf(source, { from: from.moment, to: to.moment }, alone, change.before.length > 0),
    earlier: to.moment.revision < from.moment.revision,
  });
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

interface DatedFact {
  fact: Fact;
  effectiveOn: Day;
}

/** What the event says at a moment; undefined: it is not in effect there. */
async function factAt(
  source: DataSource,
  event: RecordedEvent,
  { date, revision }: Moment,
): Promise<DatedFact | undefined> {
  if (event.revision > revision) return undefined;
  const { fact, effectiveOn, leftOut } = await effectiveVersionOf(source, event)(revision);
  if (leftOut || effectiveOn > date) return undefined;
  return { fact, effectiveOn };
}

const isAbout = (fact: Fact, units: UnitId[]) =>
  aspectsOf(fact).some(({ of, aspect }) => aspect !== 'oversight' && units.includes(of));

async function inWords(
  source: DataSource,
  { organization, revision }: Moment,
  { fact, effectiveOn }: DatedFact,
): Promise<Bilingual> {
  const names = await namesFor(source, fact, { organization: organization.id, revision, effectiveOn });
  return say(eventSentence(fact, names, 'JA'), eventSentence(fact, names, 'EN'));
}

/** What the record that does not have the unit on the day says of it. */
async function elsewhereOf(
  { loaders }: DataSource,
  { from, to }: { from: Moment; to: Moment },
  unit: UnitId,
  isBefore: boolean,
): Promise<Elsewhere> {
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
