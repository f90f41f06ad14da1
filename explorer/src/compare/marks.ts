/** What the mark of a row says: what happened to its units, or of one day at two revisions how the record differs. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';
import type { Texts } from '../words/texts.js';
import { COLORS, SIGNS } from './kinds.js';
import type { Change, Row } from './rows.js';

export interface Mark {
  sign: string;
  word: string;
  /** A custom property of look/tokens.css, without its dashes. */
  color: string;
}

export function marksOf(row: Row, change: Change | undefined, isOfRecord: boolean, t: Texts): Mark[] {
  if (row.kinds.length === 0) return [];
  if (isOfRecord) return [recordMark(row.kinds, change, t)];
  return row.kinds.map((kind) => ({ sign: SIGNS[kind], word: t.kinds[kind], color: COLORS[kind].slice(2) }));
}

/** The record alone changed: no word says that anything happened to the unit. */
function recordMark(kinds: readonly ChangeKind[], change: Change | undefined, t: Texts): Mark {
  const { added, removed, changed, along } = t.record;
  if (change?.before.length === 0) return { sign: '＋', word: added, color: 'created' };
  if (change?.after.length === 0) return { sign: '−', word: removed, color: 'ended' };
  const attributes = [...new Set(kinds.flatMap((kind) => t.attributes[kind] ?? []))];
  return attributes.length === 0
    ? { sign: '→', word: along, color: 'muted' }
    : { sign: '~', word: changed(attributes), color: 'renamed' };
}
