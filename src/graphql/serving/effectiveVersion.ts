/** The effective version of an event at a revision: its content, day and precision after all amendments known there. */
import type { EventVersion } from '../../domain/sentence/amended.js';
import { type FactToSay, factToSay } from '../../domain/sentence/leftOutSentence.js';
import type { Names } from '../../domain/sentence/names.js';
import type { DatePrecision } from '../../domain/words/change.js';
import type { Amendment, EventId } from '../../domain/words/event.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type { DataSource } from './context.js';
import { namesFor } from './sentenceNames.js';

type RecordedFact = Exclude<RecordedEvent, Amendment>;

/** Loads something as known at a revision. */
export type AtRevision<T> = (revision: number) => Promise<T>;

/** What is in effect, without its names: to find them takes several statements, and only sentences need them. */
export interface ContentInEffect extends Omit<EventVersion, 'names'> {
  /** Those known at the revision that recorded the content. */
  names(): Promise<Names>;
}

export const effectiveVersionOf =
  (source: DataSource, event: RecordedEvent): AtRevision<EventVersion> =>
  async (revision) => {
    const { names, ...content } = await contentInEffectOf(source, event)(revision);
    return { ...content, names: await names() };
  };

export const contentInEffectOf =
  (source: DataSource, event: RecordedEvent): AtRevision<ContentInEffect> =>
  async (revision) => {
    const { organization, id, precision } = event;
    const row = await source.loaders.amendedEvent.load({ organization, event: id, revision });
    if (row?.effectiveOn === null) return lastInEffect(source, event, row.supersededBy);
    const content = row?.correction ? await loadEvent(source, organization, row.correction) : event;
    return contentOf(source, content, row ?? { effectiveOn: event.effectiveOn, precision });
  };

/** Of a voided or withdrawn event: what was in effect last. */
async function lastInEffect(
  source: DataSource,
  event: RecordedEvent,
  by: EventId | null,
): Promise<ContentInEffect> {
  const { revision } = await loadEvent(source, event.organization, by ?? '');
  return { ...(await contentInEffectOf(source, event)(revision - 1)), leftOut: true };
}

/** `content`: the event itself or its correction. */
function contentOf(
  source: DataSource,
  content: RecordedEvent,
  { effectiveOn, precision }: { effectiveOn: string | null; precision: DatePrecision },
): ContentInEffect {
  const change = content.type === 'EventCorrected' ? content.data.change : factToSay(content as RecordedFact);
  const fact: FactToSay = change;
  return {
    fact,
    names: () => namesFor(source, fact, content),
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
