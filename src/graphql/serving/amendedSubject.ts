/** What the sentence of an amendment quotes: the event or reorganization it amends, before the amendment and with it. */
import type { Amended, EventVersion, ReorganizationVersion } from '../../domain/sentence/amended.js';
import { type Amendment, isAmendment, type ReorganizationId } from '../../domain/words/event.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type { DataSource } from './context.js';
import { type AtRevision, effectiveVersionOf, loadEvent } from './effectiveVersion.js';

export type RecordedAmendment = RecordedEvent & Amendment;

/** As known at the revision that recorded the amendment, so that its sentence never changes. */
export async function amendedBy(source: DataSource, amendment: RecordedAmendment): Promise<Amended> {
  const { type, data } = amendment;
  switch (type) {
    case 'ReorganizationRescheduled':
    case 'ReorganizationWithdrawn':
      return { type, ...(await beforeAndAfter(amendment, planOf(source, amendment, data.reorganization))) };
    case 'EventCorrected': {
      const target = await targetOf(source, amendment);
      const versions = await beforeAndAfter(amendment, effectiveVersionOf(source, target));
      return { type, rescheduled: data.rescheduled, ...versions };
    }
    case 'EventVoided': {
      const target = await targetOf(source, amendment);
      const voided = isAmendment(target) ? await amendedBy(source, target) : undefined;
      return { type, voided, ...(await beforeAndAfter(amendment, await subjectOf(source, target))) };
    }
  }
}

async function beforeAndAfter<Subject>({ revision }: RecordedAmendment, at: AtRevision<Subject>) {
  const [before, after] = await Promise.all([at(revision - 1), at(revision)]);
  return { before, after };
}

/** The event or reorganization that a chain of amendments is about in the end. */
async function subjectOf(
  source: DataSource,
  event: RecordedEvent,
): Promise<AtRevision<ReorganizationVersion | EventVersion>> {
  if (!isAmendment(event)) return effectiveVersionOf(source, event);
  if ('reorganization' in event.data) return planOf(source, event, event.data.reorganization);
  return subjectOf(source, await targetOf(source, event));
}

async function targetOf(source: DataSource, { organization, data }: RecordedAmendment) {
  return loadEvent(source, organization, 'event' in data ? data.event : '');
}

const planOf =
  (
    { loaders }: DataSource,
    { organization }: RecordedEvent,
    id: ReorganizationId,
  ): AtRevision<ReorganizationVersion> =>
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
