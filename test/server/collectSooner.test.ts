import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '../support/jest.js';

/** Keeps a hundred megabytes, drops three thousand more, and prints how many were in memory at most. */
const PROGRAM = `
  import { collectSooner } from '${new URL('../../src/server/collectSooner.js', import.meta.url)}';
  collectSooner();
  const kept = Array.from({ length: 60 }, () => Array(131_072).fill(1));
  const last = [];
  let most = 0;
  for (let i = 0; i < 3_000; i++) {
    last[i % 40] = Array(131_072).fill(i);
    if (i > 1_000) most = Math.max(most, process.memoryUsage().heapUsed);
    if (i % 50 === 0) await new Promise(setImmediate);
  }
  console.log(kept.length + last.length, most / 2 ** 20);`;

describe('the memory of the service', () => {
  it('has at most three times what is in use', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM]).toString();
    const [used, most] = printed.split(' ').map(Number);
    expect(used).toBe(100);
    // Without the setting it is more than four times.
    expect(most).toBeLessThan(3 * used!);
  });
});
