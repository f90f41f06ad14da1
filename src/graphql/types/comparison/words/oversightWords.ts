/** The words of a unit whose overseers differ between two moments. */
import {
  oversightChanged,
  oversightInRecord,
} from '../../../../domain/sentence/comparison/oversightChange.js';
import type { Bilingual } from '../../../../domain/words/bilingual.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { BetweenCharts } from '../../../../queries/compare/betweenCharts.js';
import type { OversightChangeRow } from '../../../../queries/compare/oversightChanges.js';
import type { PostStateRow } from '../../../../queries/duties/posts.js';
import type { DataSource } from '../../../serving/context.js';
import { pathOn } from '../../../serving/sentenceNames.js';
import { asSentence, isEarlier, isOfRecord } from './ofRecord.js';

export async function oversightWords(
  source: DataSource,
  moments: Moments,
  { unit }: OversightChangeRow,
  overseers: { before: PostStateRow[]; after: PostStateRow[] },
  charts: BetweenCharts | undefined,
): Promise<Bilingual> {
  const { organization, revision, date } = moments.to;
  const names = (posts: PostStateRow[]) => posts.map(({ name }) => name);
  const change = {
    unit: (await pathOn(source, { organization: organization.id, revision }, unit, date)) ?? [unit],
    before: names(overseers.before),
    after: names(overseers.after),
  };
  return asSentence(
    isOfRecord(moments) ? oversightInRecord(change, isEarlier(moments)) : oversightChanged(change, charts),
  );
}
