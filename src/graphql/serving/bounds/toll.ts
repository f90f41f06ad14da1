/** What stands between every question and its execution, whichever way it came: its price, and whether the caller may pay it. */
import { HeaderMap } from '@apollo/server';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { readableOf } from '../../../queries/moment/reader.js';
import type { KeptSizes } from '../../../queries/sizes/keptSizes.js';
import { keepTotals } from '../../../queries/sizes/keptTotals.js';
import { RATE_LIMITED, TOO_COSTLY } from '../codes.js';
import type { Context } from '../context.js';
import { refusal } from '../refusal.js';
import { texts } from '../texts.js';
import type { AnswerLimits } from './limits.js';
import { countingFor } from './price/counting.js';
import { type Price, priceOf, type Question } from './price/priceOf.js';
import { pricesOf } from './price/prices/prices.js';
import { openRate, type RateLimit } from './rate.js';

const free: Price = { points: 0, field: '', triesOut: false };

type Asked = Question & { context: Context };

export interface Toll {
  /** The price of a question. Throws if it is more than any may cost. */
  price(asked: Asked): Promise<Price>;
  /** The same, and the caller pays it. Throws also if the caller has asked too much of late. */
  pay(asked: Asked): Promise<Price>;
}

export function openToll(
  schema: GraphQLSchema,
  { answer: limits, rate: limit }: { answer: AnswerLimits; rate: RateLimit },
  sizes: KeptSizes,
): Toll {
  const prices = pricesOf(schema);
  const kept = { sizes, totalsOf: keepTotals() };
  const rate = openRate(limit);
  const isFree = limits.cost === Number.POSITIVE_INFINITY && limit.costPerMinute === Number.POSITIVE_INFINITY;
  const price = async ({ context: { db, readable, sources }, ...question }: Asked): Promise<Price> => {
    if (isFree) return free;
    const counting = countingFor(db, readableOf(readable), { ...kept, today: sources.today });
    const found = await priceOf(schema, prices, question, counting);
    if (found && found.points > limits.cost) throw tooCostly(found, limits);
    return found ?? free;
  };
  return {
    price,
    async pay(asked) {
      const paid = await price(asked);
      const cost = paid.points;
      const seconds = isFree ? 0 : rate.pay(payerOf(asked.context), cost);
      if (seconds > 0) throw limited(seconds, cost, limit);
      return paid;
    },
  };
}

/** A token pays for itself wherever it is used; without one, each address pays. */
const payerOf = ({ caller: { subject, address } }: Context): string =>
  subject === undefined ? `address ${address}` : `subject ${subject}`;

function tooCostly({ points, field }: Price, { cost: allowed }: AnswerLimits): GraphQLError {
  if (!Number.isFinite(points)) return refusal('DOCUMENT_TOO_LARGE', 400, texts.repeatedTooOften);
  const cost = Math.min(points, Number.MAX_SAFE_INTEGER);
  return refusal(TOO_COSTLY, 400, texts.tooCostly({ cost, allowed, field }), { cost, allowed, field });
}

function limited(seconds: number, cost: number, { costPerMinute }: RateLimit): GraphQLError {
  const error = refusal(RATE_LIMITED, 429, texts.rateLimited({ seconds, cost, allowed: costPerMinute }), {
    cost,
    allowed: costPerMinute,
    retryAfter: seconds,
  });
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  Object.assign(error.extensions, { http: { status: 429, headers } });
  return error;
}
