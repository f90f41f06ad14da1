/** Delivers webhooks while the service runs. Several services share the work. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Bell } from '../follow/bell.js';
import { revisionsBeyond } from '../queries/follow/revisionsOf.js';
import { recordedEvent } from './cloudEvent.js';
import { advance, type Lease, postpone, release, takeLeases } from './leases.js';
import { post } from './post.js';

export interface DeliveryOptions {
  /** Hosts inside the network that may be sent to. */
  trusted: readonly string[];
  /** In seconds: the first wait after a failure. It doubles with each, up to the longest. */
  firstWait?: number;
  longestWait?: number;
  /** In milliseconds: how long a receiver may take. */
  patience?: number;
}

/** At the same time: of all webhooks, and of one. A slow receiver leaves room for others. */
const MOST = 16;
const EACH = 4;

/** How many revisions of one organization are delivered before others have a turn. */
const PAGE = 20;

/** Returns the function that stops: what was not delivered is delivered later, or by another service. */
export function startDelivering(
  db: Kysely<Tables>,
  bell: Bell,
  options: DeliveryOptions,
): () => Promise<void> {
  const { trusted, patience, firstWait = 5, longestWait = 3_600 } = options;
  const stopping = new AbortController();
  const underWay = new Map<Lease, Promise<void>>();
  let taking: Promise<void> | undefined;
  let isAskedAgain = false;

  const deliver = async (lease: Lease) => {
    const rows = await revisionsBeyond(db, lease.organization, { after: lease.revision, limit: PAGE });
    for (const row of rows) {
      if (stopping.signal.aborted) break;
      await post(lease, recordedEvent(lease.code, row), { trusted, patience, signal: stopping.signal });
      if (!(await advance(db, lease, row.number))) return;
      lease.attempts = 0;
    }
    await release(db, lease);
  };
  const deliverOrPostpone = (lease: Lease) =>
    deliver(lease).catch(async (problem: unknown) => {
      if (stopping.signal.aborted) return release(db, lease);
      const error = String(Object(problem).message ?? problem).slice(0, 500);
      // At random, so that the attempts of many do not come together.
      const wait =
        Math.min(firstWait * 2 ** Math.min(lease.attempts, 30), longestWait) * (0.75 + Math.random() / 4);
      await postpone(db, lease, { error, wait });
    });

  const take = async () => {
    do {
      isAskedAgain = false;
      const busy = new Map<number, number>();
      for (const { webhook } of underWay.keys()) busy.set(webhook, (busy.get(webhook) ?? 0) + 1);
      const most = MOST - underWay.size;
      const leases =
        most > 0 && !stopping.signal.aborted ? await takeLeases(db, { most, each: EACH, busy }) : [];
      for (const lease of leases) {
        // A database that does not answer now ends the lease; then it is taken again.
        const work = deliverOrPostpone(lease).catch(() => {});
        underWay.set(lease, work);
        work.then(() => {
          underWay.delete(lease);
          kick();
        });
      }
    } while (isAskedAgain && !stopping.signal.aborted);
  };
  const kick = () => {
    isAskedAgain = true;
    if (stopping.signal.aborted) return;
    taking ??= take()
      .catch(() => {})
      .finally(() => {
        taking = undefined;
      });
  };
  const deafen = bell.onRing(kick);
  kick();

  return async () => {
    deafen();
    stopping.abort();
    await taking;
    await Promise.all(underWay.values());
  };
}
