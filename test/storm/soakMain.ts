/** npm run soak [-- SECONDS]: ten minutes if nothing is given. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soak } from './soak.js';

const [seconds = '600'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'enkaku-soak-'));
const megabytes = (count: number) => `${count.toFixed(1)} MB`.padStart(9);
process.stdout.write(`soak: ${seconds} s\n second      heap   process\n`);
const options = { seconds: Number(seconds), clients: 6, organizations: 20 };
const { samples, ...outcome } = await soak(join(folder, 'data'), options, ({ second, heap, process: all }) =>
  process.stdout.write(`${String(second).padStart(7)} ${megabytes(heap)} ${megabytes(all)}\n`),
);
process.stdout.write(`${JSON.stringify({ ...outcome, samples: samples.length }, null, 2)}\n`);
await rm(folder, { recursive: true, force: true });
process.exit(outcome.isFlat && outcome.wrong.length === 0 && outcome.hung === 0 ? 0 : 1);
