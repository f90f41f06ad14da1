/** The Atom feed and the calendar of an organization, at addresses for programs that speak no GraphQL. */
import type { ApolloServer } from '@apollo/server';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Lang } from '../../feeds/atom.js';
import { type Context, createContext, finish } from '../../graphql/serving/context.js';
import { followedUnknown } from '../../queries/follow/texts.js';
import { askInside } from '../asking/askInside.js';
import { answer } from '../httpErrors.js';
import { callerOf } from '../identity/identify.js';
import { hasTag, sendBody } from '../sending/send.js';
import { type Asked, atomPage, calendarPage } from './pages.js';
import { Refused, refusedWith } from './refused.js';

export interface FeedOptions {
  db: Kysely<Tables>;
  apollo: ApolloServer<Context>;
  /** Refuses who may read nothing. */
  reader: RequestHandler;
}

export function feedRouter({ db, apollo, reader }: FeedOptions): Router {
  const router = Router();
  const serve =
    (type: string, page: (asked: Asked) => Promise<string>): RequestHandler<{ code: string }> =>
    async (request, response) => {
      const context = createContext(db, callerOf(request));
      try {
        const lang = languageOf(request);
        const { code } = request.params;
        const tag = await tagOf(context, code, `${lang} ${request.url}`);
        response.vary('Accept-Language').vary('Authorization').set('Cache-Control', 'private, no-cache');
        if (tag === undefined) return notThere(response, code);
        // Decided before anything is read but the newest revision.
        if (hasTag(request, tag)) return void response.status(304).set('ETag', `"${tag}"`).end();
        const before = typeof request.query.before === 'string' ? request.query.before : undefined;
        const text = await page({ ask: askInside(apollo, context), code, lang, before });
        response.set('Content-Language', lang);
        await sendBody(request, response, { bytes: Buffer.from(text), type, tag });
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem;
        refusedWith(response, problem);
      } finally {
        await finish(context);
      }
    };
  router.get('/o/:code/revisions.atom', reader, serve('application/atom+xml; charset=utf-8', atomPage));
  router.get('/o/:code/reorganizations.ics', reader, serve('text/calendar; charset=utf-8', calendarPage));
  return router;
}

function languageOf(request: Request<{ code: string }>): Lang {
  const { lang } = request.query;
  if (lang === 'ja' || lang === 'en') return lang;
  return request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja';
}

/** What the answer depends on: the newest revision, and how it was asked for. */
async function tagOf({ loaders }: Context, code: string, how: string): Promise<string | undefined> {
  const organization = await loaders.organization.load(code);
  if (!organization) return undefined;
  const { id, revision: number } = organization;
  const newest = await loaders.revision.load({ organization: id, number });
  return `${newest?.hash.slice(0, 20)}-${Buffer.from(how).toString('base64url')}`;
}

function notThere(response: Response, code: string): void {
  response.status(404).json(answer({ code: 'NOT_FOUND', text: followedUnknown(code.slice(0, 100)) }));
}
