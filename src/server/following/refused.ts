/** A question of a feed that was refused, answered as HTTP does. */
import type { Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { UNAVAILABLE } from '../../graphql/serving/codes.js';

export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('A question of a feed was refused.');
  }
}

const STATUS: Record<string, number> = {
  BAD_USER_INPUT: 400,
  ANSWER_TOO_LARGE: 400,
  ANSWER_TOO_SLOW: 503,
  TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  [UNAVAILABLE]: 503,
};

export function refusedWith(response: Response, { errors }: Refused): void {
  const code = String(errors[0]?.extensions?.code);
  response.removeHeader('ETag');
  response.status(STATUS[code] ?? 500).json({ errors });
}
