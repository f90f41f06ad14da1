/** The life of a unit as lines of text: what it has been, what it came from, and what became of it. */
import type { Day } from '../domain/day.js';
import type { SuccessionKind } from '../domain/successions.js';
import { formatPath } from '../domain/unitRef.js';
import { cited } from './cited.js';
import type { Event, LineageUnit, State, Succession } from './lineageAnswer.js';
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

export function drawLineage(unit: LineageUnit, direction: Way | 'both'): string[] {
  const { states, lineage, dutyTransfers, events } = unit;
  const last = states.at(-1);
  const end = last?.until ? events.filter(({ type }) => type === 'UnitAbolished') : [];
  const tree = (way: Way) => draw(lineage.successions, unit.id, way);
  return [
    `${paint('bold', last?.displayName ?? unit.id)} ${paint('dim', unit.id)}`,
    ...states.map(
      (state) => `  ${periodOf(state)}  ${formatPath(state.path)} ${paint('dim', `[${state.kind}]`)}`,
    ),
    ...end.map((event) => `  ${event.effectiveOn}  ${told(event)}`),
    ...(direction === 'forward' ? [] : titled('前身 / What it came from', tree('backward'))),
    ...(direction === 'backward' ? [] : titled('後身 / What became of it', tree('forward'))),
    ...titled(
      '事務の移管 / Duties that came or went',
      dutyTransfers.map(({ on, event }) => `${on}  ${told(event)}`),
    ),
  ];
}

const periodOf = ({ from, until }: State) => `${from} – ${until ?? '          '}`;
const told = ({ sentence, clause }: Event) => `${sentence}${paint('dim', cited(clause))}`;

const titled = (title: string, lines: string[]) => [
  paint('bold', title),
  ...(lines.length > 0 ? lines : ['なし / none']).map((line) => `  ${line}`),
];

function draw(successions: Succession[], start: string, way: Way): string[] {
  const [near, far] = way === 'backward' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const followed = new Set<Succession>();

  /** What is reached from a unit by going on, from one day: backwards before it, forwards after it. */
  const below = (unit: string, day?: Day): string[] => {
    const next = successions.filter(
      (one) =>
        one[near].id === unit && (day === undefined || (way === 'backward' ? one.on < day : one.on > day)),
    );
    return next.flatMap((one, i) => {
      const [branch, bar] = i === next.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
      // A unit that was reinstated is the same one: the rest of its successions stand beside this one.
      const again = followed.has(one) || one.from.id === one.to.id;
      const further = again ? [] : below(one[far].id, one.on);
      const state = way === 'backward' ? one.before : one.after;
      const seen = followed.has(one) ? paint('dim', ' （既出 / shown above）') : '';
      followed.add(one);
      const name = state ? formatPath(state.path) : one[far].id;
      return [
        `${branch}${one.on}  ${paint('yellow', kinds[one.kind])}  ${name} ${paint('dim', one[far].id)}${seen}`,
        ...[`   ${told(one.event)}`, ...further].map((line) => bar + line),
      ];
    });
  };
  return below(start);
}
