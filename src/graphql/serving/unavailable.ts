/** Errors that mean "not now": the database is gone, full, or too busy. A client may try again; HTTP says so with 503. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { UserError } from '../../userError.js';
import { RATE_LIMITED, UNAVAILABLE } from './codes.js';
import type { Context } from './context.js';
import { texts } from './texts.js';

/** SQLSTATE: no connection or database, no resources (a full disk among them), shutdown, a statement or lock that took too long, a server or a role that may only read. */
const SQLSTATES = /^(08|28|53|57P0|58)|^(3D000|55000|57014|55P03|25P03|25006|42501)$/;

/** SQLSTATE that PostgreSQL itself reports: it answers, and another node of its cluster, which has the organization, does not. */
const OTHER_NODE = /^08/;

/** What Node and pg say of a connection that cannot be made, broke, or was not free in time. */
const SYSTEM_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function unavailable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  const isNotNow = SQLSTATES.test(code) || SYSTEM_ERRORS.has(code) || MESSAGES.test(cause.message);
  if (!isNotNow) return cause;
  return new UserError(UNAVAILABLE, OTHER_NODE.test(code) ? texts.nodeUnavailable : texts.unavailable);
}

/** Whether the same may be answered later. */
export function isNotNow(error: GraphQLError): boolean {
  if ([UNAVAILABLE, RATE_LIMITED].includes(String(error.extensions.code))) return true;
  const { originalError } = error;
  if (originalError instanceof GraphQLError) return isNotNow(originalError);
  const cause = unavailable(originalError);
  return cause instanceof UserError && cause.code === UNAVAILABLE;
}

export const answer503: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response, errors = [] }) {
      const { body, http } = response;
      const shown = body.kind === 'single' ? (body.singleResult.errors ?? []) : errors;
      if (!shown.some(({ extensions }) => extensions?.code === UNAVAILABLE)) return;
      http.status = 503;
      http.headers.set('retry-after', '5');
    },
  }),
};
