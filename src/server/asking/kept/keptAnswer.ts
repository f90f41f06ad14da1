/** An answer with what it was made from: whether it is still the right one. */
import { hash } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { mayRead, type Readable } from '../../../access/permission.js';
import type { Tables } from '../../../database/tables.js';
import type { Day } from '../../../domain/words/day.js';
import type { Sources } from '../../../graphql/serving/sources/sources.js';
import { stillHas } from '../../../queries/moment/heads.js';
import { today } from '../../../queries/moment/moment.js';
import { headOf } from '../../../queries/moment/organizationRows.js';
import type { Operation } from '../../../telemetry/watch.js';
import { type Asked, sha256 } from './asked.js';
import type { HeadNow } from './earlyLooks.js';
import type { Keepable } from './keeper.js';
import type { SharedAnswer } from './onOtherDay.js';
import { sharedBetween } from './sharedBetween.js';

export interface KeptAnswer extends Keepable {
  /** What makes its content the one that it is. */
  state: string;
  /** Present if it is the answer on other days too. */
  shared?: SharedAnswer;
  heads: ReadonlyMap<string, string | undefined>;
  days: ReadonlyMap<string, Day>;
  /** Whether it is the same for ever, whatever is recorded. */
  isFixed: boolean;
  operation?: Operation;
  /** When the database under it was seen last. */
  lookedAt: number;
}

/** Undefined: the answer depends on more than is known of it. */
export function keptAnswer(asked: Asked, sources: Sources, bytes: Buffer): KeptAnswer | undefined {
  const { heads, days, isFixed, isKeepable, isComplete, operation } = sources;
  if (!isComplete || !isKeepable) return undefined;
  const state = isFixed ? sha256(bytes) : JSON.stringify([[...heads].sort(), [...days].sort()]);
  const shared = sharedAnswer(asked, sources, bytes);
  const family = shared && asked.onDay?.family;
  const lookedAt = performance.now();
  return { key: asked.key, family, bytes, state, shared, heads, days, isFixed, operation, lookedAt };
}

function sharedAnswer(
  { onDay }: Asked,
  { askedDay, periods }: Sources,
  bytes: Buffer,
): SharedAnswer | undefined {
  if (!onDay || askedDay?.variable !== onDay.variable) return undefined;
  const period = periods.around(onDay.day);
  return period && { bytes, day: onDay.day, period, shownBy: askedDay.shownBy };
}

/** Names what a question is answered with, without quotes. `program`: another one may answer in other words. */
export const tagOf = (
  program: string,
  { key }: Pick<Asked, 'key'>,
  { state }: Pick<KeptAnswer, 'state'>,
): string => hash('sha256', JSON.stringify([program, key, state]), 'base64url').slice(0, 22);

/** `headNow`: the head of an organization at a moment after the request came. */
export type Holds = (kept: KeptAnswer, readable: Readable, headNow: HeadNow) => Promise<boolean>;

/** In milliseconds: so long nobody looks whether the database under a fixed answer was replaced or rebuilt. */
const TRUSTED = 1_000;

/** So many organizations of one answer are looked at at the same time: other requests need connections as well. */
const AT_ONCE = 4;

/**
 * Asks the database for the head of an organization each time: a revision that another service has acknowledged is committed, so the
 * statement sees it, while its announcement may be late. Requests that wait at the same time share one.
 */
export const headsIn = (db: Kysely<Tables>): HeadNow => sharedBetween((code) => headOf(db, code));

/**
 * Whether an answer is still the right one. It was read no earlier than its heads, so where they are unchanged it was read at them. A
 * fixed answer outlives its heads, but not the database.
 */
export function holdingIn(db: Kysely<Tables>): Holds {
  const databases = new DataLoader(
    (heads: readonly { code: string; head: string }[]) => stillHas(db, heads),
    { cache: false },
  );
  const isStillThere = ([code, head = '']: [string, string | undefined]) => databases.load({ code, head });
  return async (kept, readable, headNow) => {
    const isAtHead = async ([code, head]: [string, string | undefined]) => (await headNow(code)) === head;
    const { heads, days, isFixed } = kept;
    if (![...days].every(([timeZone, day]) => today(timeZone) === day)) return false;
    if (isFixed && performance.now() < kept.lookedAt + TRUSTED) return true;
    const read = [...heads].filter(([code]) => mayRead(readable, code));
    for (let i = 0; i < read.length; i += AT_ONCE) {
      const areHeld = await Promise.all(read.slice(i, i + AT_ONCE).map(isFixed ? isStillThere : isAtHead));
      if (!areHeld.every(Boolean)) return false;
    }
    kept.lookedAt = performance.now();
    return true;
  };
}
