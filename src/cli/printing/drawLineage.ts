/** The history of a unit as lines of text: its states, what it came from, and what became of it. */

import { successionKindWords } from '../../domain/sentence/kindWords.js';
import type { Day } from '../../domain/words/day.js';
import { formatPath } from '../../domain/words/unitRef.js';
import type {
  EffectiveVersionFragment,
  LineageStateFragment,
  LineageSuccessionFragment,
  UnitLineageFragment,
} from '../asking/questions/lineage.generated.js';
import { paint } from './terminal.js';
import { cited, lineageTexts, none } from './texts.js';

type Way = 'backward' | 'forward';

export function drawLineage(unit: UnitLineageFragment, direction: Way | 'both', date: Day): string[] {
  const { states, lineage, dutyTransfers } = unit;
  const tree = (way: Way) => draw(lineage.successions, unit.unitId, way);
  return [
    `${paint('bold', states.at(-1)?.displayName ?? unit.unitId)} ${paint('dim', unit.unitId)}`,
    ...lifeOf(unit, date).map((line) => `  ${line}`),
    ...(direction === 'forward' ? [] : titled(lineageTexts.predecessors, tree('backward'))),
    ...(direction === 'backward' ? [] : titled(lineageTexts.successors, tree('forward'))),
    ...titled(
      lineageTexts.transfers,
      dutyTransfers.map(({ on, event }) => `${on}  ${sentenceOf(event.reading ?? event)}`),
    ),
  ];
}

function lifeOf({ unitId, states, asOf, events }: UnitLineageFragment, date: Day): string[] {
  const ends = events
    .flatMap(({ reading }) => reading ?? [])
    .filter(({ type, data }) => type === 'UnitAbolished' && data.unit === unitId);
  // A state is shown with its path on its first day; the units above it may have changed since.
  const place = asOf ? formatPath(asOf.path) : '';
  const moved = asOf && states.every(({ path }) => formatPath(path) !== place);
  return [
    ...states.map(
      (state) => `${periodOf(state)}  ${formatPath(state.path)} ${paint('dim', `[${state.kind}]`)}`,
    ),
    ...(moved ? [`${lineageTexts.place(date)}: ${place}`] : []),
    ...ends.map((event) => `${event.effectiveOn}  ${sentenceOf(event)}`),
  ];
}

const periodOf = ({ from, until }: LineageStateFragment) => `${from} – ${until ?? '          '}`;
const sentenceOf = ({ sentence, clause }: Pick<EffectiveVersionFragment, 'sentence' | 'clause'>) =>
  `${sentence}${paint('dim', cited(clause))}`;

const titled = (title: string, lines: string[]) => [
  paint('bold', title),
  ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`),
];

function draw(successions: LineageSuccessionFragment[], start: string, way: Way): string[] {
  const [near, far] = way === 'backward' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const followed = new Set<LineageSuccessionFragment>();

  /** The successions reached from a unit: backwards those before the day, forwards those after it. */
  const below = (unit: string, day?: Day): string[] => {
    const next = successions.filter(
      (one) =>
        one[near].unitId === unit &&
        (day === undefined || (way === 'backward' ? one.on < day : one.on > day)),
    );
    return next.flatMap((one, i) => {
      const [branch, bar] = i === next.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
      const state = way === 'backward' ? (one.before ?? one.after) : one.after;
      const name = state ? formatPath(state.path) : one[far].unitId;
      const kind = successionKindWords[one.kind];
      const head = `${branch}${one.on}  ${paint('yellow', `${kind.ja} ${kind.en}`)}  ${name} ${paint('dim', one[far].unitId)}`;
      // Branches that meet again share the rest, which is drawn once: otherwise the drawing could grow without end.
      if (followed.has(one)) return [`${head} ${paint('dim', lineageTexts.shownAbove)}`];
      followed.add(one);
      // A reinstated unit is the same unit: its other successions are drawn beside this one.
      const further = one.from.unitId === one.to.unitId ? [] : below(one[far].unitId, one.on);
      return [
        head,
        ...[`   ${sentenceOf(one.event.reading ?? one.event)}`, ...further].map((line) => bar + line),
      ];
    });
  };
  return below(start);
}
