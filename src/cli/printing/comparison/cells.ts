/** The rows of the table of old and new, each unit with what happened to it. */
import { changeKindWords, recordWords } from '../../../domain/sentence/kindWords.js';
import { betweenDays } from '../../../domain/sentence/words.js';
import { say } from '../../../domain/words/bilingual.js';
import type { ChartsFragment, ComparedUnitFragment } from '../../asking/questions/comparedUnits.generated.js';
import type { ComparisonFragment } from '../../asking/questions/comparison.generated.js';
import type { ChangeKind } from '../../asking/questions/enums.generated.js';
import { isOfRecord } from './ofRecord.js';

export type Mark = 'same' | 'new' | 'removed' | 'changed' | 'carried';

export interface Cell {
  unit: ComparedUnitFragment;
  mark: Mark;
  /** Its name, with its kind where that is what changed. */
  text: string;
  /** What happened to it, such as 改称; as a rule only beside the new name. */
  words: string[];
  /** The charts between which it happened, if no more is known. */
  between?: ChartsFragment | null;
}

export interface Row {
  before?: Cell;
  after?: Cell;
}

/** Such as 〔改称・移管〕, or 〔改称（2018年4月1日から2022年4月1日までの間）〕. */
export function wordsIn({ words, between }: Pick<Cell, 'words' | 'between'>): string {
  if (words.length === 0) return '';
  const days = between ? `（${chartDays(between)}）` : '';
  return `〔${words.join('・')}${days}〕`;
}

/** 2018年4月1日から2022年4月1日までの間. */
export const chartDays = (between: ChartsFragment) => betweenDays(say('', ''), between).ja.replace(/に$/, '');

const joining: ChangeKind[] = ['MERGED', 'SPLIT', 'RECOMPOSED'];
const ending: ChangeKind[] = [...joining, 'ABOLISHED'];
const beginning: ChangeKind[] = [...joining, 'CREATED', 'REINSTATED'];

export function rowsOf(comparison: ComparisonFragment): Row[] {
  const { table, changes } = comparison;
  const wordsOf = isOfRecord(comparison) ? recordWordsOf : cityWordsOf;
  // The table of one part shows a unit that entered or left the part on one side only; the changes have the other side.
  const old = byId([...table, ...changes].flatMap(({ before }) => before ?? []));
  const now = byId([...table, ...changes].flatMap(({ after }) => after ?? []));

  const cellOf = (
    unit: ComparedUnitFragment,
    kinds: ChangeKind[],
    side: 'before' | 'after',
  ): Omit<Cell, 'between'> => {
    const [then, today] = [old.get(unit.unitId), now.get(unit.unitId)];
    // A row without a kind is no change: the other side is not known.
    if (kinds.length === 0) return { unit, mark: 'same', text: unit.displayName, words: [] };
    if (!then || !today) {
      const mark = side === 'before' ? 'removed' : 'new';
      return { unit, mark, text: unit.displayName, words: wordsOf(kinds, mark) };
    }
    const own = kinds.filter((kind) => isOwn(kind, then, today));
    const text = then.kind === today.kind ? unit.displayName : `${unit.displayName} [${unit.kind}]`;
    return { unit, mark: markOf(own), text, words: own.includes('CARRIED') ? [] : wordsOf(own, 'changed') };
  };

  return table.map(({ before, after, kinds, between }) => {
    const isOneUnit = before?.unitId === after?.unitId;
    const left = before ? { ...cellOf(before, kinds, 'before'), between } : undefined;
    const right = after ? { ...cellOf(after, kinds, 'after'), between } : undefined;
    return { before: left && isOneUnit ? { ...left, words: [] } : left, after: right };
  });
}

/** All kinds of a row. */
export const cityWords = (kinds: ChangeKind[]) => kinds.map((kind) => changeKindWords[kind].ja);

type Change = Extract<Mark, 'new' | 'removed' | 'changed'>;

/** What happened to a unit that is on both sides, or began or ended. */
function cityWordsOf(kinds: ChangeKind[], change: Change): string[] {
  const fitting = { removed: ending, new: beginning, changed: kinds }[change];
  return cityWords(kinds.filter((kind) => fitting.includes(kind)));
}

/** How the record of the unit differs. */
function recordWordsOf(kinds: ChangeKind[], change: Change): string[] {
  if (change !== 'changed') return [(change === 'new' ? recordWords.added : recordWords.removed).ja];
  return kinds.length > 0 ? [recordWords.changed(kinds).ja] : [];
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
