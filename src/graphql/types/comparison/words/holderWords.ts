/** The words of a duty whose holders differ between two moments. */
import {
  type HolderChangeToSay,
  holdersChanged,
  holdersInRecord,
} from '../../../../domain/sentence/comparison/holderChange.js';
import type { Path } from '../../../../domain/sentence/names.js';
import type { Bilingual } from '../../../../domain/words/bilingual.js';
import type { UnitId } from '../../../../domain/words/event.js';
import { isLeftOut } from '../../../../domain/words/leftOut.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { BetweenCharts } from '../../../../queries/compare/betweenCharts.js';
import type { HolderChangeRow } from '../../../../queries/compare/holderChanges.js';
import type { Moment } from '../../../../queries/moment/moment.js';
import type { DataSource } from '../../../serving/context.js';
import { pathOn } from '../../../serving/sentenceNames.js';
import { asSentence, isEarlier, isOfRecord } from './ofRecord.js';

export async function holderWords(
  source: DataSource,
  moments: Moments,
  row: HolderChangeRow,
  charts: BetweenCharts | undefined,
): Promise<Bilingual> {
  const [before, after, was, now] = await Promise.all([
    pathsAt(source, moments.from, row.before),
    pathsAt(source, moments.to, row.after),
    nameAt(source, moments.from, row.duty),
    nameAt(source, moments.to, row.duty),
  ]);
  const change: HolderChangeToSay = {
    ...{ duty: now ?? was ?? row.duty, before, after },
    ended: after.length === 0 && row.events.some((event) => event.type === 'DutyEnded' && !isLeftOut(event)),
  };
  return asSentence(
    isOfRecord(moments)
      ? holdersInRecord(change, { was: was !== undefined, now: now !== undefined }, isEarlier(moments))
      : holdersChanged(change, charts),
  );
}

const pathsAt = (
  source: DataSource,
  { organization, revision, date }: Moment,
  units: UnitId[],
): Promise<Path[]> =>
  Promise.all(
    units.map(
      async (unit) =>
        (await pathOn(source, { organization: organization.id, revision }, unit, date)) ?? [unit],
    ),
  );

const nameAt = async ({ loaders }: DataSource, { organization, revision }: Moment, id: string) =>
  (await loaders.duty.load({ organization: organization.id, id, revision }))?.name;
