import { consequences } from '../domain/history/consequences.js';
import type { History, News } from '../domain/history/history.js';
import { learn } from '../domain/history/learn.js';
import { type RowChanges, rowChanges } from './rowChanges.js';

/** What the next revision of a history changes in the projections. The history knows the revision afterwards. */
export function nextRows(history: History, news: News): RowChanges {
  const computed = consequences(history, news);
  const rows = rowChanges(history, { ...news, consequences: computed });
  learn(history, news, computed);
  return rows;
}
