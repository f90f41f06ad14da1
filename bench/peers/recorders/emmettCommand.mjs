/**
 * Emmett's command: read the stream of a unit, decide, append, and update its document in the same transaction. Like for like with a
 * recording of the service. The argument after the address is the number of changes in one command.
 */
import { randomUUID } from 'node:crypto';
import { CommandHandler, projections } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, pongoSingleStreamProjection } from '@event-driven-io/emmett-postgresql';
import { recordOnDemand } from '../../../dist/bench/ratios/onDemand.js';

const [, , connectionString, changes = '1'] = process.argv;
const UNITS = 1_000;

const unitDocuments = pongoSingleStreamProjection({
  // Not "units": a view of that name is in the schema made for reading.
  collectionName: 'unit_documents',
  canHandle: ['UnitCreated', 'UnitRenamed'],
  initialState: () => ({ name: '' }),
  evolve: (document, { data }) => ({ ...document, name: data.name }),
});
const store = getPostgreSQLEventStore(connectionString, { projections: projections.inline([unitDocuments]) });
const handle = CommandHandler({
  initialState: () => ({ name: undefined }),
  evolve: (_unit, { data }) => ({ name: data.name }),
});

const streams = Array.from({ length: UNITS }, () => `unit-${randomUUID()}`);
let next = 0;
await recordOnDemand(
  async () => {
    next += 1;
    const name = `文書管理${next}係`;
    await handle(store, streams[next % UNITS], (unit) => {
      if (unit.name === name) throw new Error('It has that name.');
      return Array.from({ length: Number(changes) }, () => ({ type: 'UnitRenamed', data: { name } }));
    });
  },
  {
    async prepare() {
      await store.schema.migrate();
      for (const stream of streams)
        await handle(store, stream, () => [{ type: 'UnitCreated', data: { name: '文書係' } }]);
    },
  },
);
