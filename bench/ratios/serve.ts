/** The service with the database of the benchmark: node dist/bench/ratios/serve.js ADDRESS. Prints its address; stops on SIGTERM. */
import { pino } from 'pino';
import { localAccess } from '../../src/access/access.js';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { startService } from '../../src/server/service.js';
import { stopSignal } from '../../src/server/stopSignal.js';
import { SECRET } from './secret.js';

const db = openDatabase(process.argv[2]!, { limits: requestLimits });
const service = await startService(db, {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  question: '',
  access: localAccess(SECRET, 'public'),
  log: pino({ level: 'silent' }),
});
process.stdout.write(`${service.address}\n`);
await stopSignal();
await service.stop();
await db.destroy();
