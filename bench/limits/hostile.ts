/**
 * How long the service is busy with each hostile request of test/hostile, from its arrival to the last byte of the refusal,
 * as its own log says.
 */
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { localAccess } from '../../src/access/access.js';
import type { Tables } from '../../src/database/tables.js';
import { limitDefaults } from '../../src/limitSettings.js';
import { registerOrganization } from '../../src/record.js';
import { startService } from '../../src/server/service.js';
import { hostile } from '../../test/hostile/requests.js';
import { type Sent, send } from '../../test/hostile/send.js';
import { median } from '../clock.js';
import { registration } from '../organization.js';
import { SECRET } from '../ratios/secret.js';
import { table } from '../report.js';

export interface Refused {
  what: string;
  /** Milliseconds. */
  ms: number;
  status: number;
}

const ROUNDS = 5;

export async function measureHostile(db: Kysely<Tables>, say: (line: string) => void): Promise<Refused[]> {
  await registerOrganization(db, registration().command, 'bench');
  say('10,020 units are registered');
  const logged = new Map<string, number>();
  const write = (line: string) => {
    const { request, ms } = JSON.parse(line);
    if (request !== undefined) logged.set(request, ms);
  };
  const service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '' },
    access: localAccess(SECRET, 'public'),
    log: pino({ level: 'info' }, { write }),
    limits: limitDefaults,
  });
  const times = new Map<string, Refused & { all: number[] }>();
  for (let round = 0; round <= ROUNDS; round++) {
    say(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
    for (const [i, [what, sent]] of hostile.entries()) {
      const id = `hostile-${round}-${i}`;
      const { status } = await send(service, withId(sent, id));
      const known = times.get(what) ?? { what, status, ms: 0, all: [] };
      if (round > 0) known.all.push(await loggedTime(logged, id));
      times.set(what, known);
    }
  }
  await service.stop();
  return [...times.values()].map(({ all, ...refused }) => ({ ...refused, ms: median(all) }));
}

const withId = (sent: Sent, id: string): Sent => ({
  ...sent,
  headers: { ...sent.headers, 'x-request-id': id },
});

/** The line is written when the connection has taken the last byte, which may be after the client has it. */
async function loggedTime(logged: ReadonlyMap<string, number>, id: string): Promise<number> {
  for (;;) {
    const ms = logged.get(id);
    if (ms !== undefined) return ms;
    await new Promise(setImmediate);
  }
}

/** Milliseconds that a refusal may take. */
const MOST = 100;

export function printedHostile(refused: readonly Refused[]): string {
  const slowest = [...refused].sort((a, b) => b.ms - a.ms);
  const late = refused.filter(({ ms }) => ms > MOST);
  return [
    `${refused.length} hostile requests, the median of ${ROUNDS} times that the service was busy with each, in milliseconds`,
    table(
      ['the slowest', 'status', 'ms'],
      slowest.slice(0, 20).map(({ what, status, ms }) => [what, String(status), ms.toFixed(1)]),
    ),
    `the median of all: ${median(refused.map(({ ms }) => ms)).toFixed(1)} ms; later than ${MOST} ms: ${late.length}`,
  ].join('\n\n');
}
