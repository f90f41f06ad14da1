/** The units of an organization as CSV, JSON and a workbook, at addresses for tools that speak no GraphQL. */
import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type Context, createContext, finish } from '../../graphql/serving/context.js';
import { followedUnknown } from '../../queries/follow/texts.js';
import type { Organization } from '../../queries/moment/organizations.js';
import { noSuchRevision } from '../../queries/moment/texts.js';
import { askInside } from '../asking/askInside.js';
import { Refused, refusedWith } from '../following/refused.js';
import { answer } from '../httpErrors.js';
import { callerOf } from '../identity/identify.js';
import { cacheControl } from '../sending/cacheControl.js';
import { hasTag, sendBody } from '../sending/send.js';
import { type PlainAddress, readPlain } from './address.js';
import { type Format, formats } from './formats.js';
import { texts } from './texts.js';
import { unitsOnDay } from './units.js';

export interface PlainOptions {
  db: Kysely<Tables>;
  apollo: ApolloServer<Context>;
  /** Refuses who may read nothing. */
  reader: RequestHandler;
  /** Names the program among its versions. */
  program: string;
}

export function plainRouter({ db, apollo, reader, program }: PlainOptions): Router {
  const router = Router();
  const serve =
    (name: Format): RequestHandler<{ address: string }> =>
    async (request, response) => {
      const context = createContext(db, callerOf(request));
      const { address } = request.params;
      response.vary('Authorization');
      try {
        const asked = readPlain(address);
        if (!asked) return refuse(response, 400, 'BAD_USER_INPUT', texts.malformed(address.slice(0, 100)));
        const organization = await context.loaders.organization.load(asked.code);
        if (!organization) return refuse(response, 404, 'NOT_FOUND', followedUnknown(asked.code));
        const { day: date, revision } = asked;
        if (date === undefined || revision === undefined)
          return redirect(request, response, whole(asked, organization, context), name);
        if (revision > organization.revision) {
          const text = noSuchRevision(asked.code, revision, organization.revision);
          return refuse(response, 404, 'NOT_FOUND', text);
        }
        const tag = tagOf([program, asked, name]);
        response.set('Cache-Control', cacheControl(request, true));
        // Decided before anything is read but the newest revision: at a revision the table never changes.
        if (hasTag(request, tag)) return void response.status(304).set('ETag', `W/"${tag}"`).end();
        const ask = askInside(apollo, context);
        const { type, isAttachment, write } = formats[name];
        const bytes = await write(await unitsOnDay(ask, { code: asked.code, date, revision }));
        const file = `${asked.code}@${date}~${revision}.${name}`;
        if (isAttachment) response.set('Content-Disposition', `attachment; filename="${file}"`);
        await sendBody(request, response, { bytes, type, tag, isWeak: true });
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem;
        response.removeHeader('Cache-Control');
        refusedWith(response, problem);
      } finally {
        await finish(context);
      }
    };
  for (const name of Object.keys(formats) as Format[])
    router.get(`/o/:address/units.${name}`, reader, serve(name));
  return router;
}

const whole = (
  { code, day, revision }: PlainAddress,
  { timeZone, revision: newest }: Organization,
  { sources }: Context,
) => `${code}@${day ?? sources.today(timeZone)}~${revision ?? newest}`;

function redirect(
  request: Request<{ address: string }>,
  response: Response,
  address: string,
  name: Format,
): void {
  response.set('Cache-Control', cacheControl(request, false)).redirect(302, `/o/${address}/units.${name}`);
}

const tagOf = (parts: unknown) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

function refuse(
  response: Response,
  status: number,
  code: string,
  text: Parameters<typeof answer>[0]['text'],
): void {
  response.status(status).json(answer({ code, text }));
}
