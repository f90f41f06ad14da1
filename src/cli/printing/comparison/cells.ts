/** The rows of the table of old and new, each unit with what became of it. */
import type { ChangeKind } from '../../../domain/compare/changeKind.js';
import type {
  ComparedUnitFragment,
  ComparisonFragment,
} from '../../asking/questions/comparison.generated.js';

export type Mark = 'same' | 'new' | 'gone' | 'changed' | 'carried';

export interface Cell {
  unit: ComparedUnitFragment;
  mark: Mark;
  /** Its name, with its kind where that is what changed. */
  text: string;
  /** What happened to it, such as 改称: as a rule beside the new name alone. */
  words: string[];
}

export interface Row {
  before?: Cell;
  after?: Cell;
}

const wordsOfKinds: Record<ChangeKind, string> = {
  CREATED: '新設',
  RENAMED: '改称',
  TRANSFERRED: '移管',
  RECLASSIFIED: '種別変更',
  REORDERED: '順序変更',
  MERGED: '統合',
  SPLIT: '分割',
  RECOMPOSED: '再編',
  ABOLISHED: '廃止',
  REINSTATED: '再設置',
  CARRIED: '所属のみ変更',
};

export const wordsOf = (kinds: ChangeKind[]) => kinds.map((kind) => wordsOfKinds[kind]);

export const bracketed = (words: string[]) => (words.length > 0 ? `〔${words.join('・')}〕` : '');

const joining: ChangeKind[] = ['MERGED', 'SPLIT', 'RECOMPOSED'];
const ending: ChangeKind[] = [...joining, 'ABOLISHED'];
const beginning: ChangeKind[] = [...joining, 'CREATED', 'REINSTATED'];

export function rowsOf({ table, changes }: ComparisonFragment): Row[] {
  // A table of one part alone does not show what came into it or left it on the other side; the changes know.
  const old = byId([...table, ...changes].flatMap(({ before }) => before ?? []));
  const now = byId([...table, ...changes].flatMap(({ after }) => after ?? []));

  const cellOf = (unit: ComparedUnitFragment, kinds: ChangeKind[], side: 'before' | 'after'): Cell => {
    const [then, today] = [old.get(unit.unitId), now.get(unit.unitId)];
    // Without a kind nothing is said to have happened: on the other side nothing is known of it.
    if (kinds.length === 0) return { unit, mark: 'same', text: unit.displayName, words: [] };
    if (!then || !today) {
      const mark = side === 'before' ? 'gone' : 'new';
      const own = kinds.filter((kind) => (mark === 'gone' ? ending : beginning).includes(kind));
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

/** The kinds are those of the whole entry; which of them are of this unit, that stands on both sides? */
function isOwn(kind: ChangeKind, then: ComparedUnitFragment, today: ComparedUnitFragment): boolean {
  if (kind === 'RENAMED') return then.displayName !== today.displayName;
  if (kind === 'RECLASSIFIED') return then.kind !== today.kind;
  return !['CREATED', 'ABOLISHED', 'REINSTATED'].includes(kind);
}

function markOf(own: ChangeKind[]): Mark {
  if (own.length === 0) return 'same';
  return own.includes('CARRIED') ? 'carried' : 'changed';
}
