/** The rows of the table of old and new, each unit with what happened to it. */
import { changeKindWords } from '../../../domain/sentence/kindWords.js';
import type {
  ComparedUnitFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';
import type { ChangeKind } from '../../asking/questions/enums.generated.js';

export type Mark = 'same' | 'new' | 'removed' | 'changed' | 'carried';

export interface Cell {
  unit: ComparedUnitFragment;
  mark: Mark;
  /** Its name, with its kind where that is what changed. */
  text: string;
  /** What happened to it, such as 改称; as a rule only beside the new name. */
  words: string[];
}

export interface Row {
  before?: Cell;
  after?: Cell;
}

export const wordsOf = (kinds: ChangeKind[]) => kinds.map((kind) => changeKindWords[kind].ja);

export const bracketed = (words: string[]) => (words.length > 0 ? `〔${words.join('・')}〕` : '');

const joining: ChangeKind[] = ['MERGED', 'SPLIT', 'RECOMPOSED'];
const ending: ChangeKind[] = [...joining, 'ABOLISHED'];
const beginning: ChangeKind[] = [...joining, 'CREATED', 'REINSTATED'];

export function rowsOf({ table, changes }: ComparisonFragment): Row[] {
  // The table of one part shows a unit that entered or left the part on one side only; the changes have the other side.
  const old = byId([...table, ...changes].flatMap(({ before }) => before ?? []));
  const now = byId([...table, ...changes].flatMap(({ after }) => after ?? []));

  const cellOf = (unit: ComparedUnitFragment, kinds: ChangeKind[], side: 'before' | 'after'): Cell => {
    const [then, today] = [old.get(unit.unitId), now.get(unit.unitId)];
    // A row without a kind is no change: the other side is not known.
    if (kinds.length === 0) return { unit, mark: 'same', text: unit.displayName, words: [] };
    if (!then || !today) {
      const mark = side === 'before' ? 'removed' : 'new';
      const own = kinds.filter((kind) => (mark === 'removed' ? ending : beginning).includes(kind));
      return { unit, mark, text: unit.displayName, words: wordsOf(own) };
    }
    const own = kinds.filter((kind) => isOwn(kind, then, today));
    const text = then.kind === today.kind ? unit.displayName : `${unit.displayName} [${unit.kind}]`;
    return { unit, mark: markOf(own), text, words: own.includes('CARRIED') ? [] : wordsOf(own) };
  };

  return table.map(({ before, after, kinds }) => {
    const isOneUnit = before?.unitId === after?.unitId;
    const left = before ? cellOf(before, kinds, 'before') : undefined;
    const right = after ? cellOf(after, kinds, 'after') : undefined;
    return { before: left && isOneUnit ? { ...left, words: [] } : left, after: right };
  });
}

const byId = (units: ComparedUnitFragment[]) => new Map(units.map((unit) => [unit.unitId, unit]));

/** Whether a kind of the whole row applies to this unit, which exists on both sides. */
function isOwn(kind: ChangeKind, then: ComparedUnitFragment, today: ComparedUnitFragment): boolean {
  if (kind === 'RENAMED') return then.displayName !== today.displayName;
  if (kind === 'RECLASSIFIED') return then.kind !== today.kind;
  return !['CREATED', 'ABOLISHED', 'REINSTATED'].includes(kind);
}

function markOf(own: ChangeKind[]): Mark {
  if (own.length === 0) return 'same';
  return own.includes('CARRIED') ? 'carried' : 'changed';
}
