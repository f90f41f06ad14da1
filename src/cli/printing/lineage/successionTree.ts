/** What a unit came from, or what became of it, as a tree of lines: succession after succession. */
import { successionKindWords } from '../../../domain/sentence/kindWords.js';
import { formatPath } from '../../../domain/words/unitRef.js';
import type {
  LineageStateFragment,
  LineageSuccessionFragment,
  UnitLineageFragment,
} from '../../asking/questions/lineage.generated.js';
import { paint } from '../terminal.js';
import { lineageTexts } from '../texts.js';
import { dayColumn } from '../when.js';
import { type Shown, stateLines } from './stateLines.js';
import { effective } from './verbs.js';

export type Way = 'backward' | 'forward';

export function successionTree({ unitId, lineage }: UnitLineageFragment, way: Way, shown: Shown): string[] {
  const [near, far] = way === 'backward' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const followed = new Set<LineageSuccessionFragment>();
  const drawn = new Set<string>();

  /** The successions reached from a unit: backwards those before the day, forwards those after it. */
  const below = (unit: string, day?: string): string[] => {
    const next = lineage.successions.filter(
      (one) =>
        one[near].unitId === unit &&
        (day === undefined || (way === 'backward' ? one.on < day : one.on > day)),
    );
    return next.flatMap((one, i) => {
      const [branch, bar] = i === next.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
      const head = `${branch}${headOf(one)}`;
      // Branches that meet again share the rest, which is drawn once: otherwise the drawing could grow without end.
      if (followed.has(one)) return [`${head} ${paint('dim', lineageTexts.shownAbove)}`];
      followed.add(one);
      // A reinstated unit is the same unit: its states and its other successions are drawn beside this one.
      const isSame = one.from.unitId === one.to.unitId;
      const own = [...shown.lines(one.event), ...(isSame ? [] : statesOf(one))].map((line) => `   ${line}`);
      return [head, ...[...own, ...(isSame ? [] : below(one[far].unitId, one.on))].map((line) => bar + line)];
    });
  };

  function headOf(one: LineageSuccessionFragment): string {
    const state = way === 'backward' ? (one.before ?? one.after) : one.after;
    const name = state ? formatPath(state.path) : one[far].unitId;
    const { ja, en } = successionKindWords[one.kind];
    const day = dayColumn({ effectiveOn: one.on, precision: effective(one.event).precision });
    return `${day}  ${paint('yellow', `${ja} ${en}`)}  ${name} ${paint('dim', one[far].unitId)}`;
  }

  /** The states of the unit that belong to the lineage: backwards those before the succession, forwards those after it. */
  function statesOf(one: LineageSuccessionFragment): string[] {
    const life = lineage.units.find((unit) => unit.unitId === one[far].unitId);
    if (!life) return [];
    const belongs = ({ from, until }: LineageStateFragment) =>
      way === 'backward' ? (from ?? '') < one.on : until === null || until > one.on;
    const isDrawn = ({ unitId, from }: LineageStateFragment) => drawn.has(`${unitId} ${from}`);
    const [first, ...more] = life.states.filter(belongs);
    if (first && [first, ...more].every(isDrawn)) return [paint('dim', lineageTexts.statesShownAbove)];
    const lines = stateLines(life, shown, (state) => belongs(state) && !isDrawn(state));
    for (const state of life.states.filter(belongs)) drawn.add(`${state.unitId} ${state.from}`);
    return lines;
  }

  return below(unitId);
}
