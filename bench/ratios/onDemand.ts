/**
 * How a recorder is asked to record: a line {"count", "recorders"} on stdin is one round, and its answer the line {"ms", "wait"} on
 * stdout. `wait`: how long anything else in this process waited at most.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

export interface Round {
  count: number;
  /** So many record at the same time. */
  recorders: number;
}

export interface Recorded {
  ms: number;
  wait: number;
}

/** `record` records one change, the one of that place in the round. */
export async function recordOnDemand(
  record: (place: number) => Promise<unknown>,
  { prepare = async () => {} }: { prepare?: () => Promise<unknown> } = {},
): Promise<void> {
  await prepare();
  process.stdout.write('ready\n');
  for await (const line of createInterface(process.stdin)) {
    const recorded = await oneRound(record, JSON.parse(line));
    process.stdout.write(`${JSON.stringify(recorded)}\n`);
  }
}

async function oneRound(record: (place: number) => Promise<unknown>, round: Round): Promise<Recorded> {
  const { count, recorders } = round;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: recorders }, async (_, recorder) => {
      for (let i = recorder; i < count; i += recorders) await record(i);
    }),
  );
  const ms = performance.now() - begun;
  delays.disable();
  return { ms, wait: delays.max / 1e6 };
}
