/** The question of a request: what names it among the answers that are kept. */
import { hash } from 'node:crypto';
import type { Request } from 'express';
import type { Readable } from '../../../access/permission.js';
import { type Day, isDay } from '../../../domain/words/day.js';
import { paramsOf } from '../params.js';

export interface Asked {
  /** Of the text, the operation, the variables, the reader's rights and the media type. */
  key: string;
  /** Absent: the question has no variable with a day, or several. */
  onDay?: AskedOnDay;
  readable: Readable;
  type: string;
}

/** The same question about whichever day. */
export interface AskedOnDay {
  /** As the key, but without the day. */
  family: string;
  variable: string;
  day: Day;
}

/** Those that Apollo Server offers, in its order. */
const TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** Undefined: Apollo decides about it, and its answer is not kept. */
export function askedBy(request: Request, readable: Readable): Asked | undefined {
  const { query, operationName, variables, hash: given } = paramsOf(request) ?? {};
  const type = request.accepts(TYPES);
  if (!type || !cannotBeForged(request)) return undefined;
  const text = query === undefined ? given : sha256(query);
  // A wrong hash is refused later.
  if (text === undefined || (given !== undefined && given !== text)) return undefined;
  const rights = readable === 'ALL' ? readable : [...readable].sort();
  const keyWith = (variables: unknown) =>
    sha256(JSON.stringify([text, operationName, variables, rights, type]));
  const days = Object.entries(variables ?? {}).filter(
    ([, value]) => typeof value === 'string' && isDay(value),
  );
  const [[variable, day] = []] = days;
  const isOnDay = variable !== undefined && days.length === 1;
  const onDay = isOnDay
    ? { family: keyWith([{ ...variables, [variable]: null }, variable]), variable, day }
    : undefined;
  return { key: keyWith(variables), onDay, readable, type };
}

export const sha256 = (text: string | Buffer) => hash('sha256', text);

/**
 * Whether no page of another site can have sent it without a preflight. Apollo refuses others; from the time that a kept
 * answer takes, such a page would learn what has been asked.
 */
const cannotBeForged = ({ method, headers }: Request): boolean =>
  method === 'POST' || Boolean(headers['apollo-require-preflight'] || headers['x-apollo-operation-name']);
