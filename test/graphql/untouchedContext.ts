import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { trusted } from '../../src/access/permission.js';
import type { Tables } from '../../src/database/tables.js';
import { createContext } from '../../src/graphql/serving/context.js';

/** A context whose database answers nothing: for tests that never come to a statement. */
export const untouchedContext = createContext(
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
  trusted('local'),
);
