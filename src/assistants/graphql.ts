/** The seam to GraphQL: tools ask as clients over HTTP ask, with the same limits and rights. */
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Caller } from '../access/permission.js';
import type { Tables } from '../database/tables.js';
import { buildGraphqlSchema } from '../graphql/schema.js';
import { createApollo } from '../graphql/serving/apollo.js';
import { limitsFrom } from '../graphql/serving/bounds/limits.js';
import { createContext, finish } from '../graphql/serving/context.js';
import { boundedExecution } from '../graphql/serving/executing/executor.js';
import type { LimitSettings } from '../limitSettings.js';
import { askInside } from '../server/asking/askInside.js';
import type { Ask } from './tool.js';

export interface Seam {
  /** Does the work for a caller; all that it asks is one request. */
  asking<T>(caller: Caller, work: (ask: Ask) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function openSeam(
  db: Kysely<Tables>,
  { limits, log }: { limits: LimitSettings; log: Logger },
): Promise<Seam> {
  const schema = buildGraphqlSchema();
  const execute = boundedExecution(schema, limitsFrom(limits));
  const apollo = createApollo(schema, { log, execute });
  await apollo.start();
  return {
    async asking(caller, work) {
      const context = createContext(db, caller);
      try {
        // The questions are fixed, and a test asks each of them: their answers have the shapes that the tools name.
        return await work(askInside(apollo, context));
      } finally {
        await finish(context);
      }
    },
    stop: () => apollo.stop(),
  };
}
