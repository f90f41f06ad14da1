/** A service with a city of 10,020 units, as everybody on a network reaches it. */
import { pino } from 'pino';
import { registration } from '../../bench/organization.js';
import { registerOrganization } from '../../src/record.js';
import { startService } from '../../src/server/service.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { type Sent, send } from './send.js';

/** `departments`: with 501 units each. */
export async function city(departments?: number) {
  const { db } = await testDatabase();
  const { problems } = await registerOrganization(db, registration({ departments }).command, 'local');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const options = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests, log };
  const service = await startService(db, options);
  return { db, service, logged, send: (sent: Sent) => send(service, sent) };
}
