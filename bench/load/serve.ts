/**
 * The service under load: node dist/bench/load/serve.js ADDRESS. Prints its address; each line that it reads is answered by
 * how long its event loop was late since the last one, in milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { localAccess } from '../../src/access/access.js';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { limitDefaults } from '../../src/limitSettings.js';
import { startService } from '../../src/server/service.js';
import { SECRET } from '../ratios/secret.js';

const db = openDatabase(process.argv[2]!, { limits: requestLimits });
const service = await startService(db, {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  question: '',
  access: localAccess(SECRET, 'public'),
  log: pino({ level: 'silent' }),
  // All callers of the measurement are one.
  limits: { ...limitDefaults, costPerMinute: Number.POSITIVE_INFINITY },
});
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.stdout.write(`${service.address}\n`);
for await (const _ of createInterface(process.stdin)) {
  process.stdout.write(`${JSON.stringify({ p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 })}\n`);
  delay.reset();
}
await service.stop();
await db.destroy();
