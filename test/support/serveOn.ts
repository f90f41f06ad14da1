/** The service on a database, as `enkaku serve` starts it, but one that soon gives up on an answer: node serveOn.js URL MS. */
import { pino } from 'pino';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { startService } from '../../src/server/service.js';
import { stopSignal } from '../../src/server/stopSignal.js';
import { accessOfTests } from './access.js';

const [url = '', answer = '1000'] = process.argv.slice(2);
const db = openDatabase(url, { limits: { ...requestLimits, answer: Number(answer) } });
const log = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }));
const options = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests, log };
const service = await startService(db, options);
process.stdout.write(`${service.address}\n`);
await stopSignal();
await service.stop();
await db.destroy();
