/** The history of a unit as lines of text: its states, what it came from, and what became of it. */
import type { Day } from '../../../domain/words/day.js';
import type { UnitLineageFragment } from '../../asking/questions/lineage.generated.js';
import { paint } from '../terminal.js';
import { lineageTexts, none } from '../texts.js';
import { dayColumn } from '../when.js';
import { eventLinesOf, eventsIn } from './eventLines.js';
import { sourceLines } from './sourceLines.js';
import { type Shown, stateLines } from './stateLines.js';
import { successionTree, type Way } from './successionTree.js';
import { effective } from './verbs.js';

export function drawLineage(unit: UnitLineageFragment, direction: Way | 'both', date: Day): string[] {
  const { lines, written } = eventLinesOf(eventsIn(unit));
  const elsewhere = new Set(unit.lineage.successions.map(({ event }) => event.eventId));
  const shown: Shown = { date, lines, elsewhere };
  const tree = (way: Way, whenNone: string) => {
    const drawn = successionTree(unit, way, shown);
    return drawn.length > 0 ? drawn : [whenNone];
  };
  const drawing = [
    `${paint('bold', unit.states.at(-1)?.displayName ?? unit.unitId)} ${paint('dim', unit.unitId)}`,
    ...stateLines(unit, shown).map((line) => `  ${line}`),
    ...(direction === 'forward'
      ? []
      : section(lineageTexts.predecessors, tree('backward', noPredecessor(unit)))),
    ...(direction === 'backward' ? [] : section(lineageTexts.successors, tree('forward', none))),
    ...section(lineageTexts.transfers, transferLines(unit, shown)),
  ];
  return [...drawing, ...section(lineageTexts.sources, sourceLines(written))];
}

/** Of a unit that a chart states it is not known what was before. */
function noPredecessor({ states: [first] }: UnitLineageFragment): string {
  const isStated = first?.causes.some((event) => effective(event).type === 'UnitStated');
  return isStated && first?.from ? lineageTexts.unknownBefore(first.from) : none;
}

const section = (title: string, lines: string[]) => [
  paint('bold', title),
  ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`),
];

const transferLines = ({ dutyTransfers }: UnitLineageFragment, { lines }: Shown): string[] =>
  dutyTransfers.flatMap(({ on, event }) => {
    const [sentence, ...remarks] = lines(event);
    const day = dayColumn({ effectiveOn: on, precision: effective(event).precision });
    return [`${day}  ${sentence}`, ...remarks];
  });
