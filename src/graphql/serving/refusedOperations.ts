/** Operations that are refused before they are executed. */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { UNAUTHENTICATED } from './codes.js';
import type { Context } from './context.js';
import { refusal } from './refusal.js';
import { texts } from './texts.js';

/** `origins`: of other sites whose pages may record, too. Their tokens were given to them. */
export const refuseOperations = (origins: readonly string[]): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ operation, request, contextValue }) {
      if (!operation) {
        const text = texts.unknownOperation((request.operationName ?? '').slice(0, 100));
        throw refusal('OPERATION_RESOLUTION_FAILURE', 400, text);
      }
      if (operation.operation === 'subscription') {
        throw refusal('SUBSCRIPTION_OVER_HTTP', 400, texts.subscriptionOverHttp);
      }
      // Any page that a user of this machine opens can send requests to it, but not without saying where it comes from.
      const headers = request.http?.headers;
      if (operation.operation === 'mutation' && headers && isForeign(headers, origins)) {
        throw refusal(
          'FOREIGN_ORIGIN',
          403,
          texts.foreignOrigin((headers.get('origin') ?? '').slice(0, 100)),
        );
      }
      if (operation.operation === 'mutation' && contextValue.caller.subject === undefined)
        throw unauthenticated();
    },
  }),
});

function unauthenticated(): GraphQLError {
  const error = refusal(UNAUTHENTICATED, 401, texts.signIn);
  const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
  Object.assign(error.extensions, { http: { status: 401, headers } });
  return error;
}

/** Programs send no Origin. A browser sends it with each POST; for a page without one it is `null`. */
function isForeign(headers: HeaderMap, origins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin === undefined || origins.includes(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
}
