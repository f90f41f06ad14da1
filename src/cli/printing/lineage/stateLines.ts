/** The states of a unit as lines of text, each with what caused it, and what ended the unit. */
import type { Day } from '../../../domain/words/day.js';
import { formatPath } from '../../../domain/words/unitRef.js';
import type {
  LineageEventFragment,
  LineageStateFragment,
  UnitLifeFragment,
} from '../../asking/questions/lineage.generated.js';
import { paint } from '../terminal.js';
import { joinedWords, lineageTexts } from '../texts.js';
import { dayColumn, precisionNote } from '../when.js';
import type { EventLines } from './eventLines.js';
import { effective, verbsOf } from './verbs.js';

export interface Shown {
  /** The day for which the path is shown where the units above have changed since. */
  date: Day;
  lines: EventLines;
  /** Events that are written elsewhere in the drawing, as successions. */
  elsewhere: ReadonlySet<string>;
}

/** `which`: only these states of the unit. */
export function stateLines(
  life: UnitLifeFragment,
  shown: Shown,
  which: (state: LineageStateFragment) => boolean = () => true,
): string[] {
  const { states } = life;
  const chosen = states.filter(which);
  return [
    ...chosen.flatMap((state) => linesOf(state, states, shown)),
    ...placeLines(life, chosen, shown.date),
  ];
}

function linesOf(state: LineageStateFragment, states: LineageStateFragment[], shown: Shown): string[] {
  const at = states.indexOf(state);
  const [before, after] = [states[at - 1], states[at + 1]];
  const verbs = verbsOf(state, before?.until === state.from ? before : undefined);
  const next = after?.from === state.until ? after.causes : state.endedBy ? [state.endedBy] : [];
  const marks = state.displayName === state.name ? '' : ` ${state.displayName}`;
  const what = `${formatPath(state.path)}${marks} ${paint('dim', `[${state.kind}]`)}`;
  const described = state.causes.filter(({ eventId }) => !shown.elsewhere.has(eventId));
  return [
    `${dayOf(state.from, state.causes)} – ${dayOf(state.until, next)}  ${what}  ${paint('yellow', joinedWords(verbs))}${sinceNote(state)}`,
    ...described.flatMap(causeLines(shown)),
    ...endLines(state, shown),
  ];
}

/** The day as exactly as the events of that day say. */
function dayOf(day: Day | null, events: LineageEventFragment[]): string {
  if (day === null) return ' '.repeat(10);
  const versions = events.map(effective).filter(({ effectiveOn }) => effectiveOn === day);
  const precision = versions.find((version) => version.precision !== 'DAY')?.precision ?? 'DAY';
  return dayColumn({ effectiveOn: day, precision });
}

/** A chart says that the unit exists, not since when. */
function sinceNote({ causes }: LineageStateFragment): string {
  const chart = causes.map(effective).find(({ type }) => type === 'UnitStated');
  if (!chart) return '';
  return chart.precision === 'DAY' ? `（${lineageTexts.orEarlier}）` : precisionNote(chart);
}

/** Of a chart only the remark: its sentence would say no more than the state. */
const causeLines =
  ({ lines }: Shown) =>
  (event: LineageEventFragment): string[] =>
    (effective(event).type === 'UnitStated' ? lines(event).slice(1) : lines(event)).map(
      (line) => `  ${line}`,
    );

function endLines({ endedBy }: LineageStateFragment, { lines, elsewhere }: Shown): string[] {
  if (!endedBy || elsewhere.has(endedBy.eventId)) return [];
  const [sentence, ...remarks] = lines(endedBy);
  return [`${dayColumn(effective(endedBy))}  ${sentence}`, ...remarks];
}

/** A state is shown with its path on its first day; the units above it may have changed since. */
function placeLines({ asOf }: UnitLifeFragment, chosen: LineageStateFragment[], date: Day): string[] {
  if (!asOf || !chosen.some(({ from, until }) => from === asOf.from && until === asOf.until)) return [];
  const place = formatPath(asOf.path);
  return chosen.some(({ path }) => formatPath(path) === place)
    ? []
    : [`${lineageTexts.place(date)}: ${place}`];
}
