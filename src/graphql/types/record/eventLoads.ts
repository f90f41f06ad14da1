/** What an event shows beside its recorded content, as known at a revision: its amendments, its words, its revision. */

import { amendmentSentence } from '../../../domain/sentence/amendmentSentence.js';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
import { factToSay } from '../../../domain/sentence/leftOutSentence.js';
import { isAmendment } from '../../../domain/words/event.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { AmendedEventRow } from '../../../queries/record/amendedEvents.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { RevisionRow } from '../../../queries/record/revisions.js';
import { amendedBy } from '../../serving/amendedSubject.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { type ContentInEffect, contentInEffectOf } from '../../serving/effectiveVersion.js';
import { namesFor } from '../../serving/sentenceNames.js';

/** Undefined: it is as recorded. */
export const amendedRow = (
  context: Context,
  { organization, revision }: KnownOrganization,
  { id }: RecordedEvent,
): Promise<AmendedEventRow | undefined> =>
  dataSourceOf(context, organization).loaders.amendedEvent.load({
    organization: organization.id,
    event: id,
    revision,
  });

/** Null: it is left out, or an amendment itself. */
export async function contentInEffect(
  context: Context,
  { organization, revision }: KnownOrganization,
  row: RecordedEvent,
): Promise<ContentInEffect | null> {
  if (isAmendment(row)) return null;
  const version = await contentInEffectOf(dataSourceOf(context, organization), row)(revision);
  return version.leftOut ? null : version;
}

/** Undefined: a preview only tries it out. */
export async function revisionRow(
  context: Context,
  { organization }: KnownOrganization,
  { revision: number }: RecordedEvent,
): Promise<RevisionRow | undefined> {
  const { trial, id } = organization;
  if (trial && number >= trial.revision) return undefined;
  return dataSourceOf(context, organization).loaders.revision.load({ organization: id, number });
}

export async function sentenceOf(
  context: Context,
  { organization }: KnownOrganization,
  row: RecordedEvent,
  lang: 'JA' | 'EN',
): Promise<string> {
  const source = dataSourceOf(context, organization);
  return isAmendment(row)
    ? amendmentSentence(await amendedBy(source, row), lang)
    : eventSentence(factToSay(row), await namesFor(source, row, row), lang);
}
