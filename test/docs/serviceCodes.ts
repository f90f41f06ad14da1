/** For docs/errors.md: the codes of GraphQL errors and of HTTP answers, `errors[].extensions.code`. */

import type { Bilingual } from '../../src/domain/words/bilingual.js';
import { texts as graphqlTexts } from '../../src/graphql/serving/texts.js';
import { noSuchRevision } from '../../src/queries/moment/texts.js';
import { documentLimits } from '../../src/server/asking/documentSize.js';
import { texts as trustedTexts } from '../../src/server/asking/trusted/texts.js';
import { texts as identityTexts } from '../../src/server/identity/texts.js';
import { streamTexts } from '../../src/server/streams/texts.js';
import { texts as httpTexts } from '../../src/server/texts.js';

export interface ServiceCode {
  /** The status of the HTTP answer. */
  status: string;
  meaning: string;
  mends: string;
  example: Bilingual | string;
}

export const serviceCodes: Record<string, ServiceCode> = {
  BAD_USER_INPUT: {
    status: '200; 400 for variables',
    meaning: 'A value is not allowed, or names something that does not exist.',
    mends: 'Change the value as the message says.',
    example: noSuchRevision('102041', 9, 2),
  },
  GRAPHQL_PARSE_FAILED: {
    status: '400',
    meaning: 'The query is not GraphQL.',
    mends: 'Mend its syntax at the place that `locations` gives.',
    example: 'Syntax Error: Expected Name, found "}".',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: '400',
    meaning: 'The query asks for something that the schema does not have.',
    mends: 'Compare it with `/schema.graphql`.',
    example: 'Cannot query field "nam" on type "Organization". Did you mean "name"?',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: '400',
    meaning: 'Which operation of the document is meant is not clear, or it has none of that name.',
    mends: 'Set `operationName` to a name in the document.',
    example: graphqlTexts.unknownOperation('Tree'),
  },
  BAD_REQUEST: {
    status: '400',
    meaning: 'The request is not a GraphQL request in JSON.',
    mends: 'Send `{"query": "…"}` with `content-type: application/json`.',
    example: httpTexts.notJson,
  },
  NOT_UTF8: {
    status: '400, 415',
    meaning: 'The body has bytes that are not UTF-8, or says that it is in another encoding.',
    mends: 'Send it in UTF-8.',
    example: httpTexts.notUtf8,
  },
  PAYLOAD_TOO_LARGE: {
    status: '413',
    meaning: 'The body is too large.',
    mends: 'Send it in parts.',
    example: httpTexts.tooLarge('10mb'),
  },
  UNAUTHENTICATED: {
    status: '401',
    meaning: 'There is no token where one is needed, or the token is not valid.',
    mends: 'Sign in, or send another token; [access.md](access.md) says how.',
    example: identityTexts.badToken,
  },
  FORBIDDEN: {
    status: '200',
    meaning: 'The token does not give the right to record this.',
    mends: 'Ask the administrator for the role that the message names.',
    example: graphqlTexts.forbidden('102041'),
  },
  SUBSCRIPTION_OVER_HTTP: {
    status: '400',
    meaning: 'A subscription was sent as if it were a query.',
    mends: 'Send it over WebSocket, or to /graphql/stream ([follow.md](follow.md)).',
    example: graphqlTexts.subscriptionOverHttp,
  },
  NOT_A_SUBSCRIPTION: {
    status: 'in the stream',
    meaning: 'A query or mutation was sent where only subscriptions are answered.',
    mends: 'Send it to /graphql over HTTP.',
    example: streamTexts.onlySubscriptions,
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 'in the stream',
    meaning: 'A connection, or the service, has as many subscriptions as it takes.',
    mends: 'End some, or begin it again later.',
    example: streamTexts.tooMany,
  },
  FOREIGN_ORIGIN: {
    status: '403',
    meaning: 'A page of another site sent a mutation.',
    mends: 'Record from a page of this service, or with a program.',
    example: graphqlTexts.foreignOrigin('https://example.com'),
  },
  UNKNOWN_HOST: {
    status: '421',
    meaning: 'The service is not to be reached under this name.',
    mends: 'Add the name to ENKAKU_ALLOWED_HOSTS.',
    example: httpTexts.unknownHost('enkaku.example.com'),
  },
  NOT_FOUND: {
    status: '404',
    meaning: 'There is nothing at this path.',
    mends: 'Ask at `/graphql`.',
    example: httpTexts.notFound,
  },
  UNAVAILABLE: {
    status: '503',
    meaning: 'The database is away, full or too busy.',
    mends: 'Try again after the seconds of `Retry-After`, a recording with the same `idempotencyKey`.',
    example: graphqlTexts.unavailable,
  },
  TOO_COSTLY: {
    status: '400',
    meaning:
      'The question costs more than any may, by the sizes of the organization. `extensions` has `cost`, `allowed` and the `field` that costs most.',
    mends: 'Ask for pages, for one day, unit or revision, or for less nesting.',
    example: graphqlTexts.tooCostly({
      cost: 200_840_886,
      allowed: 500_000,
      field: 'organization.revisions.nodes.events.revision.events',
    }),
  },
  RATE_LIMITED: {
    status: '429',
    meaning: 'The token, or without a token the address, has asked too much of late.',
    mends: 'Ask again after the seconds of `Retry-After`, which `extensions.retryAfter` has too.',
    example: graphqlTexts.rateLimited({ seconds: 12, cost: 61_000, allowed: 20_000_000 }),
  },
  ANSWER_TOO_LARGE: {
    status: '400',
    meaning: 'The answer contains too much.',
    mends: 'Ask for pages, for one day, unit or revision, or for less nesting.',
    example: graphqlTexts.tooLarge({ values: 600_000, bytes: 10_000_000 }),
  },
  ANSWER_TOO_SLOW: {
    status: '503',
    meaning: 'The answer takes too long.',
    mends: 'Ask for pages, or again later.',
    example: graphqlTexts.tooSlow(2),
  },
  DOCUMENT_TOO_LARGE: {
    status: '400',
    meaning:
      'The text of the query has too many fields, fragments, aliases, directives, levels or values, or repeats them too often.',
    mends: 'Give values in variables, and ask in several requests.',
    example: httpTexts.documentTooLarge(documentLimits),
  },
  INTERNAL_SERVER_ERROR: {
    status: '200, 500',
    meaning: 'A fault of the service.',
    mends: 'Tell whoever runs the service the id; its log has the cause under it.',
    example: 'Internal error 0b8bd6b9-…',
  },
  DOCUMENT_NOT_TRUSTED: {
    status: '403',
    meaning: 'Without a token this service answers the questions of its list only ([http.md](http.md)).',
    mends: 'Send one of them, or send a token.',
    example: trustedTexts.notTrusted,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: '200, 404',
    meaning: 'The service does not have the persisted query with this hash.',
    mends: 'Send the query itself with its hash; clients do so by themselves.',
    example: 'PersistedQueryNotFound',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: '200',
    meaning: 'The service takes no persisted queries.',
    mends: 'Send the query itself.',
    example: 'PersistedQueryNotSupported',
  },
};
