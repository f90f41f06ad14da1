/** npm run load [-- --seconds N]: a service that is asked as much as it can answer, then five times as much, then nothing. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { writeToken } from '../../src/access/writeToken.js';
import { withNewDatabase } from '../database.js';
import { changesFor } from '../ratios/cities.js';
import { ask } from '../ratios/http.js';
import { loadCity } from '../ratios/loadCity.js';
import { installPeers, root, run } from '../ratios/program.js';
import { SECRET } from '../ratios/secret.js';
import type { Since } from '../ratios/serve.js';
import { mixOf } from './mix.js';
import { usedByServerOf } from './processors.js';
import { type Came, printedLoad, type Stage } from './report.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);

installPeers();
const say = (line: string) => process.stderr.write(`${line}\n`);

process.stdout.write(
  await withNewDatabase(async (db, url) => {
    say('loading an organization of 1,002 units');
    const city = await loadCity(db, {
      code: 'loadcity',
      departments: 2,
      years: 10,
      changes: changesFor(1_002, 2, 10),
    });
    const service = await run([`${root}dist/bench/ratios/serve.js`, url, 'limited']);
    const roles = new Map([['*', 'admin' as const]]);
    const token = await writeToken({ subject: 'load', roles, seconds: 3_600 }, { secret: SECRET });
    const bodies = mixOf(city);
    const stage = async (what: string, connections: number, rate?: number): Promise<Stage> => {
      say(what);
      const database = new URL(url).pathname.slice(1);
      const before = usedByServerOf(database);
      await service.ask('');
      const order = { url: service.greeting, bodies, token, connections, seconds, rate };
      const came = await load(order);
      const { processor, ...delay }: Since = JSON.parse(await service.ask(''));
      const postgres = usedByServerOf(database) - before;
      const used = { service: processor, postgres, callers: came.processor };
      return { what, came, delay, used };
    };
    try {
      await stage('warming up', 8);
      const calm = await stage('as fast as 16 callers get answers', 16);
      const most = answered(calm.came) / calm.came.seconds;
      // Each sends one request a second, if it has its answer by then: most are refused, and those who wait are few.
      const callers = Math.max(200, Math.round(5 * most));
      const flood = await stage('five times as much', callers, callers);
      const recovered = await untilUsual(service.greeting, bodies[0]!);
      return printedLoad([calm, flood], recovered);
    } finally {
      await service.stop();
    }
  }),
);

function answered({ answers }: Came): number {
  return answers.find(({ status }) => status === 200)?.count ?? 0;
}

async function load(order: object): Promise<Came> {
  const child = spawn(process.execPath, [`${root}bench/peers/load.mjs`, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout) text += part;
  return JSON.parse(text);
}

/** Seconds until a single question is answered within a tenth of a second, three times in succession. */
async function untilUsual(address: string, body: string): Promise<number> {
  const begun = performance.now();
  for (let usual = 0; usual < 3; ) {
    const asked = performance.now();
    const { status } = await ask(`${address}/graphql`, { body: body.replace('$N', `r${asked}`) });
    usual = status === 200 && performance.now() - asked < 100 ? usual + 1 : 0;
    if (performance.now() - begun > 30_000) break;
  }
  return (performance.now() - begun) / 1_000;
}
