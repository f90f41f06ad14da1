/**
 * The service as `enkaku serve` starts it, with a pool of four connections: node serve.js DATA_DIR PORT [LEAK]. With LEAK it
 * forgets that many bytes at each request, so that a leak can be seen to be found.
 */
import diagnostics from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';
import { migrate } from '../../src/database/migrate.js';
import { startService } from '../../src/server/service.js';
import { stopSignal } from '../../src/server/stopSignal.js';
import { accessOfTests } from '../support/access.js';

const [dataDir = '', port = '0', leak = '0'] = process.argv.slice(2);
const server = await startEmbedded(dataDir, () => {});
for (let tries = 1; ; tries++) {
  const admin = openDatabase(server.url, { max: 1 });
  const failure = await migrate(admin).catch((error: unknown) => error);
  await admin.destroy();
  if (Array.isArray(failure)) break;
  // The server may just be starting again; anything else does not pass.
  if (tries === 150) throw failure;
  await setTimeout(200);
}
const db = openDatabase(server.url, { max: 4, limits: requestLimits });
const log = pino({ level: 'silent' });
const options = {
  host: '127.0.0.1',
  port: Number(port),
  allowedHosts: [],
  question: '',
  access: accessOfTests,
  log,
};
const service = await startService(db, options);
process.stdout.write(`${JSON.stringify({ address: service.address, url: server.url })}\n`);
const forgotten: Buffer[] = [];
if (leak !== '0') {
  diagnostics.subscribe('http.server.request.start', () => forgotten.push(Buffer.alloc(Number(leak), 1)));
}
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ heap: heapUsed + external })}\n`);
});
await stopSignal();
await service.stop();
await db.destroy();
await server.release();
