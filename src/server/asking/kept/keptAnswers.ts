/** Answers a question that was asked before without executing it, and keeps the answers of others. */
import type { Request, RequestHandler, Response } from 'express';
import type { Kysely } from 'kysely';
import { readableBy } from '../../../access/permission.js';
import type { Tables } from '../../../database/tables.js';
import type { Sources } from '../../../graphql/serving/sources/sources.js';
import { currentWatch } from '../../../telemetry/watch.js';
import { callerOf } from '../../identity/identify.js';
import { cacheControl } from '../../sending/cacheControl.js';
import type { Encoding } from '../../sending/encoding.js';
import { sendBody } from '../../sending/send.js';
import { type Asked, askedBy } from './asked.js';
import { earlyLooks } from './earlyLooks.js';
import { openKeeper } from './keeper.js';
import { headsIn, holdingIn, type KeptAnswer, keptAnswer, tagOf } from './keptAnswer.js';
import { bytesOn, isSameOn } from './onOtherDay.js';

export interface KeptAnswers {
  /** Belongs before whatever takes time. */
  early: RequestHandler;
  /** Belongs after everything that may refuse the question, and before whatever it costs. */
  handler: RequestHandler;
  /** Sends a new answer, and keeps it if it may be given again. */
  send(request: Request, response: Response, sources: Sources, bytes: Buffer): Promise<void>;
}

export interface KeepOptions {
  /** Names the program, which is another one where it answers in other words. */
  program: string;
  /** In bytes. */
  room?: number;
}

export function keepAnswers(db: Kysely<Tables>, { program, room }: KeepOptions): KeptAnswers {
  const questions = new WeakMap<Request, Asked>();
  const keeper = openKeeper<KeptAnswer>(room);
  const looks = earlyLooks(headsIn(db));
  const holds = holdingIn(db);

  /** The answer that was given before, or the one to the same question about another day on which nothing is different. */
  const find = ({ key, onDay }: Asked): KeptAnswer | undefined =>
    keeper.find(key) ??
    (onDay &&
      keeper.findIn(onDay.family, ({ shared }) => shared !== undefined && isSameOn(shared, onDay.day)));

  const sendKept = (request: Request, response: Response, asked: Asked, kept: KeptAnswer, bytes: Buffer) => {
    response.status(200).set('Cache-Control', cacheControl(request, kept.isFixed));
    response.vary('Authorization').vary('Accept');
    const encoded = (encoding: Encoding) => keeper.encoded(kept, encoding);
    const tag = tagOf(program, asked, kept);
    if (!kept.isFixed) looks.note(tag, kept.heads.keys());
    return sendBody(request, response, {
      bytes,
      type: asked.type,
      tag,
      ...(bytes === kept.bytes && { encoded }),
    });
  };

  return {
    early: looks.begin,
    async handler(request, response, next) {
      const readable = readableBy(callerOf(request));
      const asked = askedBy(request, readable);
      if (!asked) return next();
      questions.set(request, asked);
      const kept = find(asked);
      if (!kept) return next();
      // A database that does not answer now is asked again by the question itself, which says so.
      if (!(await holds(kept, readable, looks.headFor(request)).catch(() => false))) return next();
      const bytes = kept.shared && asked.onDay ? bytesOn(kept.shared, asked.onDay.day) : kept.bytes;
      if (!bytes) return next();
      if (kept.operation) currentWatch()?.operation(kept.operation);
      await sendKept(request, response, asked, kept, bytes);
    },
    async send(request, response, sources, bytes) {
      const asked = questions.get(request);
      const kept = asked && keptAnswer(asked, sources, bytes);
      if (!kept) {
        const type = String(response.getHeader('Content-Type'));
        if (!response.getHeader('Cache-Control')) response.set('Cache-Control', 'no-store');
        return sendBody(request, response, { bytes, type });
      }
      keeper.keep(kept);
      await sendKept(request, response, asked, kept, bytes);
    },
  };
}
