/** npm run test:storm [-- SECONDS [SEED]]: two minutes if nothing is given. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storm } from './storm.js';

const [seconds = '120', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'enkaku-storm-'));
process.stdout.write(`storm: ${seconds} s, seed ${seed}\n`);
const options = { seconds: Number(seconds), seed: Number(seed), organizations: 100, clients: 16, calm: 8 };
const outcome = await storm(join(folder, 'data'), options);
process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
await rm(folder, { recursive: true, force: true });
const { hung, wrong, lost, twice, openTransactions, connections, unverified } = outcome;
const isWell = hung + wrong.length + lost.length + twice + openTransactions + unverified.length === 0;
process.exit(isWell && connections <= 8 ? 0 : 1);
