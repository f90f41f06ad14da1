/** On which days the answers about an organization would differ from what they were before a recording. */
import { type CoveredPeriod, coverageAfter } from './coverage.js';
import type { Day } from './day.js';
import type { Decision } from './decide.js';
import type { Event } from './event.js';
import type { History } from './history.js';
import { differences } from './segments.js';
import { successionsOf } from './successions.js';
import { TRACKS } from './tree.js';

/** Something that is told on each day of `[from, until)`. */
interface Told {
  text: string;
  from: Day;
  until: Day | null;
}

/** The first days of each period over which they differ in the same way, oldest first. */
export function differingDays(history: History, { consequences, content }: Decision): Day[] {
  const segments = TRACKS.flatMap((track) => {
    const { gone, come } = differences(consequences, track);
    return [{ gone: gone.map(toldOf(track)), come: come.map(toldOf(track)) }];
  });
  const gone = [
    ...segments.flatMap((one) => one.gone),
    ...consequences.gone.flatMap(moves),
    ...history.coverage.map(covered),
  ];
  const come = [
    ...segments.flatMap((one) => one.come),
    ...consequences.come.flatMap(moves),
    ...coverageAfter(history.coverage, content).map(covered),
  ];
  const bounds = new Set([...gone, ...come].flatMap(({ from, until }) => (until ? [from, until] : [from])));
  const days = [...bounds].sort().map((day) => ({ day, differs: difference(on(gone, day), on(come, day)) }));
  return days
    .filter(({ differs }, i) => differs !== NOTHING && differs !== days[i - 1]?.differs)
    .map(({ day }) => day);
}

/** Which event made it so, and since when, differs without the day itself being any other. */
const toldOf =
  (track: string) =>
  ({ key, value, from, until }: { key: string; value: unknown; from: Day; until: Day | null }): Told => ({
    text: JSON.stringify([track, key, value], (name, part) => (name === 'because' ? undefined : part)),
    from,
    until,
  });

/** The successions and moves of duties that an event draws: told wherever its day lies between two moments. */
function moves(event: Event): Told[] {
  const drawn = [...successionsOf(event), ...(event.type === 'DutyTransferred' ? [event.data] : [])];
  return drawn.map((one) => ({ text: JSON.stringify(one), from: event.effectiveOn, until: null }));
}

const covered = ({ from, until, coverage }: CoveredPeriod): Told => ({ text: coverage, from, until });

const on = (told: Told[], day: Day) =>
  told.filter(({ from, until }) => from <= day && (until === null || day < until)).map(({ text }) => text);

const NOTHING = JSON.stringify([[], []]);

function difference(gone: string[], come: string[]): string {
  const [had, has] = [new Set(gone), new Set(come)];
  return JSON.stringify([
    gone.filter((text) => !has.has(text)).sort(),
    come.filter((text) => !had.has(text)).sort(),
  ]);
}
