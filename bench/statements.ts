/** Collects the statements sent to the database, to count and explain them. */
import {
  type CompiledQuery,
  type Kysely,
  type KyselyPlugin,
  PostgresQueryCompiler,
  type RootOperationNode,
} from 'kysely';
import type { Tables } from '../src/database/tables.js';

export interface Watched {
  /** The watched database; caches that are kept for a database belong to this object. */
  db: Kysely<Tables>;
  /** The statements since the last call. */
  take(): RootOperationNode[];
}

export function watchStatements(plain: Kysely<Tables>): Watched {
  let seen: RootOperationNode[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const take = () => {
    const taken = seen;
    seen = [];
    return taken;
  };
  return { db: plain.withPlugin(plugin), take };
}

export const compiled = (node: RootOperationNode): CompiledQuery =>
  new PostgresQueryCompiler().compileQuery(node, { queryId: 'bench' });
