/** The words of a post that differs between two moments. */
import {
  type PostAtMoment,
  postChanged,
  postInRecord,
} from '../../../../domain/sentence/comparison/postChange.js';
import type { Bilingual } from '../../../../domain/words/bilingual.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { BetweenCharts } from '../../../../queries/compare/betweenCharts.js';
import type { PostChangeRow } from '../../../../queries/compare/postChanges.js';
import type { PostStateRow } from '../../../../queries/duties/posts.js';
import type { Moment } from '../../../../queries/moment/moment.js';
import type { DataSource } from '../../../serving/context.js';
import { pathOn } from '../../../serving/sentenceNames.js';
import { elsewhereOf } from './elsewhere.js';
import { asSentence, isEarlier, isOfRecord } from './ofRecord.js';

export async function postWords(
  source: DataSource,
  moments: Moments,
  row: PostChangeRow,
  charts: BetweenCharts | undefined,
): Promise<Bilingual> {
  const [before, after] = await Promise.all([
    postAt(source, moments.from, row.before),
    postAt(source, moments.to, row.after),
  ]);
  const change = { before, after };
  if (!isOfRecord(moments)) return asSentence(postChanged(change, charts));
  const elsewhere =
    before && after
      ? undefined
      : await elsewhereOf(moments, before ? 'from' : 'to', ({ organization, revision }) =>
          source.loaders.statesOfPost.load({ organization: organization.id, post: row.post, revision }),
        );
  return asSentence(postInRecord(change, elsewhere, isEarlier(moments)));
}

async function postAt(
  source: DataSource,
  { organization, revision, date }: Moment,
  state: PostStateRow | undefined,
): Promise<PostAtMoment | undefined> {
  if (!state) return undefined;
  const { name, rank, duties, unit: id } = state;
  if (id === null) return { name, rank, duties };
  const path = (await pathOn(source, { organization: organization.id, revision }, id, date)) ?? [id];
  return { name, rank, duties, unit: { id, path } };
}
