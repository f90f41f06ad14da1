/** Emmett's append alone: nothing is decided, nothing projected. The argument after the address: events in one append. */
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { recordOnDemand } from '../../../dist/bench/ratios/onDemand.js';

const [, , connectionString, changes = '1'] = process.argv;
const store = getPostgreSQLEventStore(connectionString);
const streams = Array.from({ length: 8 }, () => `organization-${randomUUID()}`);
const event = { type: 'UnitRenamed', data: { unit: '1', name: '文書管理係' } };
await recordOnDemand(
  (place) => store.appendToStream(streams[place % streams.length], Array(Number(changes)).fill(event)),
  { prepare: () => store.schema.migrate() },
);
