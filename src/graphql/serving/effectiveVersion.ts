/** The effective version of an event at a revision: its content, day and precision after all amendments known there. */
import type { EventVersion } from '../../domain/sentence/amended.js';
import { type FactToSay, factToSay } from '../../domain/sentence/leftOutSentence.js';
import type { DatePrecision } from '../../domain/words/change.js';
import type { Amendment, EventId } from '../../domain/words/event.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type { DataSource } from './context.js';
import { namesFor } from './sentenceNames.js';

type RecordedFact = Exclude<RecordedEvent, Amendment>;

/** Loads something as known at a revision. */
export type AtRevision<T> = (revision: number) => Promise<T>;

export const effectiveVersionOf =
  (source: DataSource, event: RecordedEvent): AtRevision<EventVersion> =>
  async (revision) => {
    const { organization, id, precision } = event;
    const row = await source.loaders.amendedEvent.load({ organization, event: id, revision });
    if (row?.effectiveOn === null) return lastEffectiveVersion(source, event, row.supersededBy);
    const content = row?.correction ? await loadEvent(source, organization, row.correction) : event;
    return versionOf(source, content, row ?? { effectiveOn: event.effectiveOn, precision });
  };

/** For a voided or withdrawn event: its last effective version. */
async function lastEffectiveVersion(
  source: DataSource,
  event: RecordedEvent,
  by: EventId | null,
): Promise<EventVersion> {
  const { revision } = await loadEvent(source, event.organization, by ?? '');
  return { ...(await effectiveVersionOf(source, event)(revision - 1)), leftOut: true };
}

/** `content`: the event itself or its correction. The names are those known at the revision that recorded it. */
async function versionOf(
  source: DataSource,
  content: RecordedEvent,
  { effectiveOn, precision }: { effectiveOn: string | null; precision: DatePrecision },
): Promise<EventVersion> {
  const change = content.type === 'EventCorrected' ? content.data.change : factToSay(content as RecordedFact);
  const fact: FactToSay = change;
  return {
    fact,
    names: await namesFor(source, fact, content),
    effectiveOn: effectiveOn ?? content.effectiveOn,
    precision,
    clause: change.clause,
    note: change.note,
    leftOut: false,
  };
}

export async function loadEvent(
  { loaders }: DataSource,
  organization: number,
  id: EventId,
): Promise<RecordedEvent> {
  const event = await loaders.event.load({ organization, id });
  if (!event) throw new Error(`the event ${id} is not in the ledger`);
  return event;
}
