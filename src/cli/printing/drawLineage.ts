/** The life of a unit as lines of text: what it has been, what it came from, and what became of it. */

import type { SuccessionKind } from '../../domain/fold/successions.js';
import type { Day } from '../../domain/words/day.js';
import { formatPath } from '../../domain/words/unitRef.js';
import type {
  EffectiveVersionFragment,
  LineageStateFragment,
  LineageSuccessionFragment,
  UnitLineageFragment,
} from '../asking/questions/lineage.generated.js';
import { cited } from './phrases.js';
import { paint } from './terminal.js';

const kinds: Record<SuccessionKind, string> = {
  MERGED: '統合 merged',
  ABSORBED: '編入 absorbed',
  SPLIT: '分割 split',
  SPUN_OFF: '分離 spun off',
  RECOMPOSED: '再編 recomposed',
  REPLACED: '廃止・承継 replaced',
  REINSTATED: '再設置 reinstated',
};

type Way = 'backward' | 'forward';

export function drawLineage(unit: UnitLineageFragment, direction: Way | 'both', date: Day): string[] {
  const { states, lineage, dutyTransfers } = unit;
  const tree = (way: Way) => draw(lineage.successions, unit.id, way);
  return [
    `${paint('bold', states.at(-1)?.displayName ?? unit.id)} ${paint('dim', unit.id)}`,
    ...lifeOf(unit, date).map((line) => `  ${line}`),
    ...(direction === 'forward' ? [] : titled('前身 / What it came from', tree('backward'))),
    ...(direction === 'backward' ? [] : titled('後身 / What became of it', tree('forward'))),
    ...titled(
      '事務の移管 / Duties that came or went',
      dutyTransfers.map(({ on, event }) => `${on}  ${told(event.reading ?? event)}`),
    ),
  ];
}

function lifeOf({ id, states, asOf, events }: UnitLineageFragment, date: Day): string[] {
  const ends = events
    .flatMap(({ reading }) => reading ?? [])
    .filter(({ type, data }) => type === 'UnitAbolished' && data.unit === id);
  // A state is shown where it stood on its first day; what is above it may have changed since.
  const place = asOf ? formatPath(asOf.path) : '';
  const moved = asOf && states.every(({ path }) => formatPath(path) !== place);
  return [
    ...states.map(
      (state) => `${periodOf(state)}  ${formatPath(state.path)} ${paint('dim', `[${state.kind}]`)}`,
    ),
    ...(moved ? [`${date} 現在 / on ${date}: ${place}`] : []),
    ...ends.map((event) => `${event.effectiveOn}  ${told(event)}`),
  ];
}

const periodOf = ({ from, until }: LineageStateFragment) => `${from} – ${until ?? '          '}`;
const told = ({ sentence, clause }: Pick<EffectiveVersionFragment, 'sentence' | 'clause'>) =>
  `${sentence}${paint('dim', cited(clause))}`;

const titled = (title: string, lines: string[]) => [
  paint('bold', title),
  ...(lines.length > 0 ? lines : ['なし / none']).map((line) => `  ${line}`),
];

function draw(successions: LineageSuccessionFragment[], start: string, way: Way): string[] {
  const [near, far] = way === 'backward' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const followed = new Set<LineageSuccessionFragment>();

  /** What is reached from a unit by going on, from one day: backwards before it, forwards after it. */
  const below = (unit: string, day?: Day): string[] => {
    const next = successions.filter(
      (one) =>
        one[near].id === unit && (day === undefined || (way === 'backward' ? one.on < day : one.on > day)),
    );
    return next.flatMap((one, i) => {
      const [branch, bar] = i === next.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
      const state = way === 'backward' ? (one.before ?? one.after) : one.after;
      const name = state ? formatPath(state.path) : one[far].id;
      const head = `${branch}${one.on}  ${paint('yellow', kinds[one.kind])}  ${name} ${paint('dim', one[far].id)}`;
      // Branches that meet again share what lies behind them: it is drawn once, or it could grow without end.
      if (followed.has(one)) return [`${head} ${paint('dim', '（既出 / shown above）')}`];
      followed.add(one);
      // A unit that was reinstated is the same one: the rest of its successions stand beside this one.
      const further = one.from.id === one.to.id ? [] : below(one[far].id, one.on);
      return [head, ...[`   ${told(one.event.reading ?? one.event)}`, ...further].map((line) => bar + line)];
    });
  };
  return below(start);
}
