/** Recordings at the end of a history: beside event stores, and at other sizes. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { City } from './cities.js';
import { withinMemory } from './memory.js';
import type { Ratio } from './ratio.js';
import { renamesIn, speedOf, startPeer, startRecorder, stopAll, timeOf, warmUp } from './recorders.js';
import { inTurn } from './rounds.js';

const SHAPES = {
  '100 units': { departments: 1, sections: 4, teams: 24 },
  '1,000 units': { departments: 2, sections: 20, teams: 24 },
  '10,000 units': { departments: 20, sections: 20, teams: 24 },
};
type Size = keyof typeof SHAPES;

export interface Rounds {
  rounds: number;
  /** Single ones in a round. */
  changes: number;
  /** Whatever records goes through so many recordings first: until then it is the compiler of Node that is measured. */
  warming: number;
}

/** As many as that are enough where both sides are the same program. */
const ofEquals = (warming: number) => warming / 2;

/** A round is long enough that what is measured is not the garbage collector at work. */
export async function besideStores(
  db: Kysely<Tables>,
  url: string,
  { rounds, changes, warming }: Rounds,
): Promise<Ratio[]> {
  const one = { count: changes, recorders: 1 };
  const eight = { count: 4 * changes, recorders: 8 };
  const recorderOf = (code: string, size: Size, count = 1) =>
    startRecorder(url, {
      what: 'END',
      codes: Array.from({ length: count }, (_, i) => `${code}${i + 1}`),
      register: SHAPES[size],
      changes: 1,
    });
  const recorders = await Promise.all([
    recorderOf('hundred', '100 units'),
    recorderOf('thousand', '1,000 units'),
    recorderOf('tenthousand', '10,000 units'),
    recorderOf('eight', '1,000 units', 8),
    startPeer(url, 'emmettCommand'),
    startPeer(url, 'emmettAppend'),
    startPeer(url, 'messageDb'),
    startPeer(url, 'insert'),
  ]);
  const [hundred, thousand, tenThousand, ourEight, command, append, messageDb, insert] = recorders;
  // As autovacuum does within a minute; the benchmark has turned it off.
  await sql`analyze`.execute(db);
  await warmUp(recorders, warming);
  const measured = await inTurn(rounds, {
    '100 units': speedOf(hundred, one),
    command: speedOf(command, one),
    '1,000 units': speedOf(thousand, one),
    append: speedOf(append, one),
    '10,000 units': speedOf(tenThousand, one),
    messageDb: speedOf(messageDb, one),
    insert: speedOf(insert, one),
    ourEight: speedOf(ourEight, eight),
    commandEight: speedOf(command, eight),
  });
  await stopAll(recorders);
  const line = (what: string, than: string, mine: number, theirs: number, goal?: Ratio['goal']): Ratio => ({
    what,
    than,
    ours: mine,
    theirs,
    unit: '/s',
    goal,
  });
  const emmett = "Emmett's command with decision and projection";
  const sizes = Object.keys(SHAPES) as Size[];
  return [
    ...sizes.map((size) =>
      line(`one change, ${size}`, emmett, measured[size], measured.command, { atLeast: 2 }),
    ),
    line('eight recorders, 1,000 units each', emmett, measured.ourEight, measured.commandEight, {
      atLeast: 1,
    }),
    line('one change, 1,000 units', "Emmett's append alone", measured['1,000 units'], measured.append),
    line('one change, 1,000 units', 'message-db', measured['1,000 units'], measured.messageDb),
    line('one change, 1,000 units', 'a bare INSERT', measured['1,000 units'], measured.insert),
  ];
}

export async function batches(url: string, rounds: number): Promise<Ratio[]> {
  const round = { count: 10, recorders: 1 };
  const ours = await startRecorder(url, {
    what: 'END',
    codes: ['batches'],
    register: SHAPES['1,000 units'],
    changes: 100,
  });
  const emmett = await startPeer(url, 'emmettAppend', 100);
  await warmUp([ours, emmett], 30);
  const measured = await inTurn(rounds, {
    ours: speedOf(ours, round, 100),
    theirs: speedOf(emmett, round, 100),
  });
  await stopAll([ours, emmett]);
  return [
    {
      what: 'batches of 100 changes',
      than: "Emmett's batches",
      ...measured,
      unit: '/s',
      goal: { atLeast: 0.35 },
    },
  ];
}

/** One change in one organization beside one change in another: neither its size nor its history may count, and both must fit into memory. */
export async function changeIn(
  url: string,
  what: string,
  than: string,
  cities: { ours: City; theirs: City },
  { rounds, warming }: Rounds,
): Promise<Ratio[]> {
  const round = { count: 30, recorders: 1 };
  const recorderIn = (city: City) => startRecorder(url, renamesIn(city, 20));
  const [ours, theirs] = await Promise.all([recorderIn(cities.ours), recorderIn(cities.theirs)]);
  await warmUp([ours, theirs], ofEquals(warming));
  const measured = await inTurn(rounds, { ours: timeOf(ours, round), theirs: timeOf(theirs, round) });
  const { peak } = ours.program.memory();
  await stopAll([ours, theirs]);
  return [
    { what, than, ...measured, unit: 'ms', goal: { atMost: 1.2 } },
    withinMemory(`${what}: memory of the process`, peak),
  ];
}

/** Many organizations in turn beside one alone: what is kept of the others may not count, and must not grow without end. */
export async function manyInTurn(url: string, count: number, { rounds, warming }: Rounds): Promise<Ratio[]> {
  const shape = { departments: 1, sections: 12, teams: 24 };
  const codes = Array.from({ length: count }, (_, i) => `many${i + 1}`);
  const recorderOf = (codes: string[]) =>
    startRecorder(url, { what: 'END', codes, register: shape, changes: 1 });
  const [many, alone] = await Promise.all([recorderOf(codes), recorderOf(['alone'])]);
  await warmUp([many, alone], ofEquals(warming));
  // With one recorder at a time each change goes to the next organization.
  const all = { count, recorders: 1 };
  const measured = await inTurn(rounds, {
    ours: timeOf(many, all),
    theirs: timeOf(alone, { count: 50, recorders: 1 }),
  });
  const { peak } = many.program.memory();
  await stopAll([many, alone]);
  return [
    {
      what: `one change in each of ${count} organizations in turn`,
      than: 'in one alone',
      ...measured,
      unit: 'ms',
      goal: { atMost: 1.2 },
    },
    withinMemory(`memory after recording in ${count} organizations`, peak),
  ];
}
