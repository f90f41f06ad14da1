/** Changes that reach back 25 years, corrections and voidings, beside a change at the end; and how long others wait meanwhile. */
import type { City } from './cities.js';
import { type Ratio, within } from './ratio.js';
import type { Order } from './recorder.js';
import { renamesIn, startRecorder, stopAll } from './recorders.js';
import { inTurn } from './rounds.js';

const KINDS = {
  BACK_DATED: 'a change back-dated by 25 years',
  CORRECTION: 'a correction of it',
  VOIDING: 'its voiding',
} as const;

export async function reachingBack(url: string, city: City, rounds: number): Promise<Ratio[]> {
  const one = { count: 1, recorders: 1 };
  const recorderOf = (what: Order['what']) => startRecorder(url, { ...renamesIn(city, 50), what });
  const end = await recorderOf('END');
  const ratios: Ratio[] = [];
  const waits: number[] = [];
  for (const [kind, what] of Object.entries(KINDS)) {
    const recorder = await recorderOf(kind as Order['what']);
    const { ours, theirs } = await inTurn(rounds, {
      async ours() {
        const { ms, wait } = await recorder.round(one);
        waits.push(wait);
        return ms;
      },
      theirs: async () => (await end.round(one)).ms,
    });
    ratios.push({ what, than: 'a change at the end', ours, theirs, unit: 'ms', goal: { atMost: 3 } });
    await stopAll([recorder]);
  }
  await stopAll([end]);
  return [...ratios, within('how long others wait at most meanwhile', Math.max(...waits), 50)];
}

/** The time until a recorder that has just begun has recorded its first change. */
export async function firstChange(url: string, city: City): Promise<Ratio> {
  const recorder = await startRecorder(url, renamesIn(city, 40));
  const { ms } = await recorder.round({ count: 1, recorders: 1 });
  await stopAll([recorder]);
  return within('first change after a start', ms, 500);
}
