/** All that record in the benchmark, each in a process of its own. */
import type { City } from './cities.js';
import type { Recorded, Round } from './onDemand.js';
import { type Program, root, run } from './program.js';
import type { Order } from './recorder.js';

export interface Recorder {
  round(round: Round): Promise<Recorded>;
  program: Program;
}

export async function startRecorder(url: string, order: Order): Promise<Recorder> {
  return recorderOf(await run([`${root}dist/bench/ratios/recorder.js`, url, JSON.stringify(order)]));
}

export async function startPeer(url: string, name: string, changes = 1): Promise<Recorder> {
  return recorderOf(await run([`${root}bench/peers/recorders/${name}.mjs`, url, String(changes)]));
}

const recorderOf = (program: Program): Recorder => ({
  program,
  round: async (round) => JSON.parse(await program.ask(JSON.stringify(round))),
});

/** Two at a time, since each has a process of its own and waits for the database half of the time. */
export async function warmUp(recorders: readonly Recorder[], count: number): Promise<void> {
  const left = [...recorders];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next.round({ count, recorders: 1 });
  };
  await Promise.all([lane(), lane()]);
}

/** Changes a second. */
export const speedOf =
  (recorder: Recorder, round: Round, changes = 1) =>
  async (): Promise<number> =>
    ((round.count * changes) / (await recorder.round(round)).ms) * 1_000;

/** Milliseconds for one. */
export const timeOf = (recorder: Recorder, round: Round) => async (): Promise<number> =>
  (await recorder.round(round)).ms / round.count;

/** Up to 500 of its teams. */
export const teamsOf = (model: City['model']): number[] =>
  [...model.units]
    .filter(([, { kind }]) => kind === '係')
    .slice(0, 500)
    .map(([id]) => Number(id.slice(id.indexOf(':u') + 2)));

/** One rename at a time, on days so many years after all that was recorded, however long the history is. */
export const renamesIn = ({ code, model, days }: City, years: number): Order => ({
  what: 'END',
  codes: [code],
  units: teamsOf(model),
  changes: 1,
  from: Number(days.at(-1)?.slice(0, 4)) + years,
});

export async function stopAll(recorders: Recorder[]): Promise<void> {
  for (const { program } of recorders) await program.stop();
}
