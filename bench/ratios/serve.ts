/**
 * The service with the database of a benchmark: node dist/bench/ratios/serve.js ADDRESS [limited]. Prints its address. Each
 * line that it reads is answered by what happened since the last one. Stops on SIGTERM.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { localAccess } from '../../src/access/access.js';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { limitDefaults, unhurried } from '../../src/limitSettings.js';
import { collectSooner } from '../../src/server/collectSooner.js';
import { startService } from '../../src/server/service.js';
import { stopSignal } from '../../src/server/stopSignal.js';
import { SECRET } from './secret.js';

export interface Since {
  /** How late the event loop was, in milliseconds. */
  p99: number;
  most: number;
  /** Processor time of this process, in seconds. */
  processor: number;
}

collectSooner();
const [, , url, isLimited] = process.argv;
const db = openDatabase(url!, { limits: requestLimits });
const service = await startService(db, {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  question: '',
  access: localAccess(SECRET, 'public'),
  log: pino({ level: 'silent' }),
  // All callers of a measurement are one.
  limits: { ...(isLimited ? limitDefaults : unhurried), costPerMinute: Number.POSITIVE_INFINITY },
});
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let before = process.cpuUsage();
createInterface(process.stdin).on('line', () => {
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  const since: Since = { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6, processor };
  process.stdout.write(`${JSON.stringify(since)}\n`);
  delay.reset();
  before = process.cpuUsage();
});
process.stdout.write(`${service.address}\n`);
await stopSignal();
process.stdin.destroy();
await service.stop();
await db.destroy();
