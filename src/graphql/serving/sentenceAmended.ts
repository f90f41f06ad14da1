/** What an amendment's sentence tells of: the event or reorganization that it is about, as read before and with it. */

import type { Amended, EventVersion, ReorganizationVersion } from '../../domain/sentence/amended.js';
import type { DatePrecision } from '../../domain/words/change.js';
import type { Amendment, EventId, Fact, ReorganizationId } from '../../domain/words/event.js';
import { isAmendment } from '../../domain/words/event.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type { Source } from './context.js';
import { namesFor } from './sentenceNames.js';

export type RecordedAmendment = RecordedEvent & Amendment;
type RecordedFact = Exclude<RecordedEvent, Amendment>;

/** As it was known at the revision that recorded it, so that the sentence never changes. */
export async function amendedBy(source: Source, amendment: RecordedAmendment): Promise<Amended> {
  const { type, data } = amendment;
  switch (type) {
    case 'ReorganizationRescheduled':
    case 'ReorganizationWithdrawn':
      return { type, ...(await beforeAndAfter(amendment, planOf(source, amendment, data.reorganization))) };
    case 'EventCorrected': {
      const target = await targetOf(source, amendment);
      return { type, ...(await beforeAndAfter(amendment, readingOf(source, target))) };
    }
    case 'EventVoided': {
      const target = await targetOf(source, amendment);
      const voided = isAmendment(target) ? await amendedBy(source, target) : undefined;
      return { type, voided, ...(await beforeAndAfter(amendment, await subjectOf(source, target))) };
    }
  }
}

type At<Subject> = (revision: number) => Promise<Subject>;

async function beforeAndAfter<Subject>({ revision }: RecordedAmendment, at: At<Subject>) {
  const [before, after] = await Promise.all([at(revision - 1), at(revision)]);
  return { before, after };
}

/** What an event is about in the end, by way of other amendments too. */
async function subjectOf(
  source: Source,
  event: RecordedEvent,
): Promise<At<ReorganizationVersion | EventVersion>> {
  if (!isAmendment(event)) return readingOf(source, event);
  if ('reorganization' in event.data) return planOf(source, event, event.data.reorganization);
  return subjectOf(source, await targetOf(source, event));
}

async function targetOf(source: Source, { organization, data }: RecordedAmendment) {
  return load(source, organization, 'event' in data ? data.event : '');
}

async function load({ loaders }: Source, organization: number, id: EventId): Promise<RecordedEvent> {
  const event = await loaders.event.load({ organization, id });
  if (!event) throw new Error(`the event ${id} is not in the ledger`);
  return event;
}

const planOf =
  ({ loaders }: Source, { organization }: RecordedEvent, id: ReorganizationId): At<ReorganizationVersion> =>
  async (revision) => {
    const row = await loaders.reorganization.load({ organization, id, revision });
    if (!row) throw new Error(`the reorganization ${id} is not known at revision ${revision}`);
    const { effectiveOn, status, withdrawnOn } = row;
    return {
      title: row.data.title,
      effectiveOn,
      withdrawn: status === 'WITHDRAWN',
      withdrawnOn: withdrawnOn ?? undefined,
    };
  };

/** How an event of the world reads at a revision. */
export const readingOf =
  (source: Source, event: RecordedEvent): At<EventVersion> =>
  async (revision) => {
    const { organization, id, precision } = event;
    const row = await source.loaders.amendedEvent.load({ organization, event: id, revision });
    if (row?.effectiveOn === null) return lastReading(source, event, row.supersededBy);
    const words = row?.correction ? await load(source, organization, row.correction) : event;
    return wordsOf(source, words, row ?? { effectiveOn: event.effectiveOn, precision });
  };

/** Of what is left out: as it was read before it was. */
async function lastReading(source: Source, event: RecordedEvent, by: EventId | null): Promise<EventVersion> {
  const { revision } = await load(source, event.organization, by ?? '');
  return { ...(await readingOf(source, event)(revision - 1)), leftOut: true };
}

/** In the names that the revision which said it knew. */
async function wordsOf(
  source: Source,
  words: RecordedEvent,
  read: { effectiveOn: string | null; precision: DatePrecision },
): Promise<EventVersion> {
  const said = words.type === 'EventCorrected' ? words.data.change : (words as RecordedFact);
  const fact: Fact = said;
  return {
    fact,
    names: await namesFor(source, fact, words),
    effectiveOn: read.effectiveOn ?? words.effectiveOn,
    precision: read.precision,
    clause: said.clause,
    note: said.note,
    leftOut: false,
  };
}
