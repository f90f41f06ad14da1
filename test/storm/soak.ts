/** Mixed questions, previews and recordings for a long time: nothing fails, and memory stays flat. */
import { setTimeout } from 'node:timers/promises';
import { newTally, preview, question, recordUntilKnown, registration, send, type Tally } from './clients.js';
import { startVictim, type Victim } from './victim.js';

export interface Soak {
  seconds: number;
  clients: number;
  organizations: number;
  /** The bytes that the service forgets at each request: to see that a leak is found. */
  leak?: number;
}

/** In megabytes: of the heap after the garbage was collected, and of the process. */
export interface Sample {
  second: number;
  heap: number;
  process: number;
}

export interface Soaked {
  answered: number;
  recorded: number;
  wrong: string[];
  hung: number;
  samples: Sample[];
  /** From the second quarter of the time to the last, in megabytes of the heap. */
  growth: number;
  isFlat: boolean;
}

/**
 * The history of an organization is kept in memory and grows with each recording, so these are rare: two in a second, as one
 * office does not make in a day. A leak of a kilobyte for each request is found in ten minutes.
 */
const RECORDING_EVERY = 500;

export async function soak(
  dataDir: string,
  options: Soak,
  report = (_sample: Sample) => {},
): Promise<Soaked> {
  const victim = await startVictim(dataDir, options.leak);
  const tally = newTally();
  const codes = Array.from({ length: options.organizations }, (_, i) => `city${i + 1}`);
  for (const code of codes) while (!(await send(tally, victim.address(), registration, { code })));
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1_000;
  const isOver = () => passed() >= options.seconds;
  const codeOf = (i: number) => codes[i % codes.length] ?? '';
  const askers = Array.from({ length: options.clients }, async (_, client) => {
    for (let i = client; !isOver(); i++)
      await send(tally, victim.address(), i % 10 === 0 ? preview : question, {
        code: codeOf(i),
        key: `試${i}`,
      });
  });
  const recorder = (async () => {
    for (let i = 0; !isOver(); i++) {
      await recordUntilKnown(tally, victim.address(), codeOf(i), `部${i}`);
      await setTimeout(RECORDING_EVERY);
    }
  })();
  const samples: Sample[] = [];
  for (const pause = (options.seconds * 1_000) / 40; !isOver(); await setTimeout(pause)) {
    const sample = { second: Math.round(passed()), heap: await victim.heap(), process: victim.megabytes() };
    samples.push(sample);
    report(sample);
  }
  await Promise.all([...askers, recorder]);
  return outcomeOf(tally, samples, victim);
}

async function outcomeOf(tally: Tally, samples: Sample[], victim: Victim): Promise<Soaked> {
  await victim.stop();
  const { answered, wrong, hung, acknowledged } = tally;
  return { answered, recorded: acknowledged.size, wrong, hung, samples, ...flatness(samples) };
}

/** Megabytes by which the heap may grow: what is compiled late, and the histories that are kept. */
const ALLOWED = 12;

/** The first quarter is not looked at: code is still being compiled, and caches fill. */
export function flatness(samples: Pick<Sample, 'heap'>[]): { growth: number; isFlat: boolean } {
  const quarter = samples.length / 4;
  const median = (from: number, until: number) => {
    const heaps = samples.slice(Math.floor(from), Math.ceil(until)).map(({ heap }) => heap);
    return heaps.sort((a, b) => a - b)[Math.floor(heaps.length / 2)] ?? 0;
  };
  const growth = median(3 * quarter, 4 * quarter) - median(quarter, 2 * quarter);
  return { growth: Math.round(growth * 10) / 10, isFlat: samples.length >= 8 && growth <= ALLOWED };
}
