/** Measures `enkaku verify` of an organization of 10,000 units with fifty yearly reorganizations: node dist/bench/verify.js. */
import { inSnapshot } from '../src/ledger/readLedger.js';
import { verifyStored } from '../src/verify/verifyStored.js';
import { median } from './clock.js';
import { withNewDatabase } from './database.js';
import { loadHistory } from './history.js';
import { CODE } from './organization.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (times: number[]) => (median(times) / 1_000).toFixed(1);
const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

await withNewDatabase(async (db) => {
  await loadHistory(db, say);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 20);
  const times: number[] = [];
  const own: number[] = [];
  for (let run = 1; run <= 3; run++) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const verified = await inSnapshot(db, (tx) => verifyStored(tx, CODE));
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    own.push((user + system) / 1_000);
    const { events, revision, rows, findings } = verified;
    say(`revision ${revision}, ${events} events, ${rows} rows, ${findings.length} findings`);
  }
  clearInterval(watch);
  say(`${seconds(times)} s, of which ${seconds(own)} s of CPU in this process`);
  say(`heap ${megabytes(before)} MB before, ${megabytes(most)} MB at most`);
});
