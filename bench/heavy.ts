/**
 * Asks a real service questions that would grow without end, and fair ones, about 10,020 units: how long others wait
 * meanwhile, and how much memory the service takes. node dist/bench/heavy.js
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registerOrganization } from '../src/record.js';
import { timed } from './clock.js';
import { withNewDatabase } from './database.js';
import { registration } from './organization.js';

const FIELDS = 'unitId name displayName kind from until path depth';
const about = (fields: string) => `{ organization(code: "bench") { ${fields} } }`;
const asOf = (fields: string) => about(`asOf(date: "2026-04-01") { ${fields} }`);

const questions: [string, string][] = [
  ['events of revisions of events', about('revisions { nodes { events { revision { events { id } } } } }')],
  ['events of the revisions of all units', asOf('units { becauseOf { revision { events { id } } } }')],
  [
    'parents of children of parents',
    asOf('units { parent { children { parent { children { parent { children { name } } } } } } }'),
  ],
  ['all units, 8 fields', asOf(`units { ${FIELDS} }`)],
  ['the tree', asOf(`roots { ${FIELDS} children { ${FIELDS} children { ${FIELDS} children { name } } } }`)],
  [
    'a comparison',
    about(
      'compare(from: "1975-03-31", to: "2026-04-01") { changes { kinds before { name path } after { name path } sentence } }',
    ),
  ],
  [
    'a page of the log',
    about('revisions(first: 100) { nodes { number events { id type effectiveOn sentence } } }'),
  ],
];

await withNewDatabase(async (_db, url) => {
  const service = await serve(url);
  const { command } = registration();
  const registered = await timed(() => registerOrganization(_db, command, 'bench'));
  say(`registration of 10,020 units: ${registered.ms.toFixed(0)} ms`);
  for (const [what, query] of questions) {
    const watch = watchOthers(service.address);
    const { result, ms } = await timed(() => ask(service.address, query));
    const { longest, asked } = await watch();
    const code = result.errors?.[0]?.extensions.code ?? `${(result.size / 1e6).toFixed(1)} MB`;
    say(
      `${what}: ${code}, ${(ms / 1000).toFixed(1)} s; others waited at most ${longest.toFixed(0)} ms (${asked} asked); peak ${peakOf(service.pid)}`,
    );
  }
  const half = asOf('units { parent { children { name } } }');
  for (const [what, ten] of [
    ['ten of the first three', Array.from({ length: 10 }, (_, i) => questions[i % 3]![1])],
    ['ten answers of half a million values', Array<string>(10).fill(half)],
  ] as const) {
    const watch = watchOthers(service.address);
    const codes = (await Promise.all(ten.map((query) => ask(service.address, query)))).map(
      ({ status }) => status,
    );
    say(
      `${what} at once: ${codes}; others waited at most ${(await watch()).longest.toFixed(0)} ms; peak ${peakOf(service.pid)}`,
    );
  }
  service.stop();
});

interface Answer {
  status: number;
  size: number;
  errors?: { extensions: { code: string } }[];
}

async function ask(address: string, query: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text);
  return { status: response.status, size: text.length, errors };
}

/** Asks small questions and for the health, one after the other, until the returned function is called. */
function watchOthers(address: string) {
  let isOver = false;
  let longest = 0;
  let asked = 0;
  const asking = (async () => {
    while (!isOver) {
      const small = await timed(() => ask(address, '{ organizations { nodes { code name } } }'));
      const health = await timed(() => fetch(`${address}/health`).then((response) => response.text()));
      longest = Math.max(longest, small.ms, health.ms);
      asked += 1;
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return { longest, asked };
  };
}

async function serve(url: string) {
  const main = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, PORT: '0', ENKAKU_SEED: 'off' };
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  while (!/Stop with/.test(printed)) printed += String((await once(child.stdout, 'data'))[0]);
  const [, address = ''] = /GraphQL +(\S+)\/graphql/.exec(printed) ?? [];
  child.once('exit', (code, signal) => say(`the service ended: ${code} ${signal}`));
  return { address, pid: child.pid ?? 0, stop: () => child.kill() };
}

/** The most memory that the process has taken so far. Linux only. */
function peakOf(pid: number): string {
  const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return `${Math.round(Number(kb) / 1024)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
