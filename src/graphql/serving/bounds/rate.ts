/** How much each caller may ask in a time: a bucket of points that fills steadily, from which each question is paid. */

export interface RateLimit {
  /** Points that a caller gets each minute. It is also what a caller may spend at once. */
  costPerMinute: number;
}

/** An hour of one core each hour, for each caller. */
export const rateLimit: RateLimit = { costPerMinute: 20_000_000 };

export interface Rate {
  /** Takes the price from the caller's bucket. Returns 0, or, if there is too little in it, the seconds after which there is enough. */
  pay(caller: string, cost: number): number;
}

/** Callers whose buckets are kept. One that is not kept is full. */
const KEPT = 10_000;

export function openRate({ costPerMinute }: RateLimit, now: () => number = () => performance.now()): Rate {
  const perMillisecond = costPerMinute / 60_000;
  const buckets = new Map<string, { points: number; at: number }>();

  const forget = () => {
    for (const [caller, { points, at }] of buckets) {
      if (points + (now() - at) * perMillisecond >= costPerMinute) buckets.delete(caller);
    }
    for (const caller of buckets.keys()) {
      if (buckets.size <= KEPT) return;
      buckets.delete(caller);
    }
  };

  return {
    pay(caller, cost) {
      const bucket = buckets.get(caller) ?? { points: costPerMinute, at: now() };
      const points = Math.min(costPerMinute, bucket.points + (now() - bucket.at) * perMillisecond);
      // A question that costs more than the bucket holds may be asked when it is full.
      const needed = Math.min(cost, costPerMinute);
      const left = points >= needed ? points - cost : points;
      buckets.delete(caller);
      buckets.set(caller, { points: left, at: now() });
      if (buckets.size > KEPT) forget();
      return points >= needed ? 0 : Math.max(1, Math.ceil((needed - points) / perMillisecond / 1_000));
    },
  };
}
