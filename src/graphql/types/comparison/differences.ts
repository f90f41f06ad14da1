/** What one comparison computes from the database: each part once, whichever fields ask for it. */
import type { UnitChange } from '../../../domain/compare/unitChange.js';
import type { Moments } from '../../../queries/compare/between.js';
import { type BetweenCharts, betweenCharts } from '../../../queries/compare/betweenCharts.js';
import { type Compared, eventsOfChanges } from '../../../queries/compare/compare.js';
import { type ComparedTransferRow, transfersBetween } from '../../../queries/compare/dutyTransfers.js';
import { type HolderChangeRow, holderChangesBetween } from '../../../queries/compare/holderChanges.js';
import {
  type OversightChangeRow,
  oversightChangesBetween,
} from '../../../queries/compare/oversightChanges.js';
import { type PostChangeRow, postChangesBetween } from '../../../queries/compare/postChanges.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { DataSource } from '../../serving/context.js';

export interface Differences {
  /** Undefined: one side is UNKNOWN. */
  compared(): Promise<Compared | undefined>;
  eventsOf(change: UnitChange): Promise<RecordedEvent[]>;
  chartsOf(change: UnitChange): Promise<BetweenCharts | undefined>;
  transfers(): Promise<ComparedTransferRow[]>;
  holders(): Promise<HolderChangeRow[]>;
  posts(): Promise<PostChangeRow[]>;
  oversight(): Promise<OversightChangeRow[]>;
}

export function differencesBetween({ db, loaders }: DataSource, moments: Moments): Differences {
  const compared = once(() => loaders.comparison.load(moments));
  const changes = async () => (await compared())?.changes ?? [];
  // One statement for all changes, however many of them are asked for their events; and none for charts if none is a cause.
  const events = once(async () => {
    const all = await changes();
    const lists = await eventsOfChanges(db, moments, all);
    return new Map(all.map((change, i) => [change, lists[i] ?? []]));
  });
  const charts = once(async () => {
    const all = [...(await events())];
    const days = await betweenCharts(
      db,
      moments,
      all.map(([, causes]) => causes),
    );
    return new Map(all.map(([change], i) => [change, days[i]]));
  });
  const transfers = once(async () => ((await compared()) ? transfersBetween(db, moments) : []));
  return {
    compared,
    eventsOf: async (change) => (await events()).get(change) ?? [],
    chartsOf: async (change) => (await charts()).get(change),
    transfers,
    holders: once(async () => {
      const known = await compared();
      return known ? holderChangesBetween(db, moments, known.between, await transfers()) : [];
    }),
    posts: once(async () => ((await compared()) ? postChangesBetween(db, moments) : [])),
    oversight: once(async () => ((await compared()) ? oversightChangesBetween(db, moments) : [])),
  };
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let computed: Promise<T> | undefined;
  return () => {
    computed ??= compute();
    return computed;
  };
}
