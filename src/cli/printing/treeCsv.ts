/** The tree of a moment as CSV, one unit a line in the order of the establishment. */
import { formatPath } from '../../domain/words/unitRef.js';
import { inOrder, namesTo, type Tree } from '../../queries/units/tree.js';
import { spreadsheetCsv } from './spreadsheetCsv.js';

const header = ['id', 'path', 'name', 'displayName', 'kind', 'order', 'depth', 'from', 'until'];

/** `order` brings the lines back into their order after a spreadsheet has sorted them; the top has depth 0. */
export function treeCsv(tree: Tree): string {
  const lines = inOrder(tree).map(({ unit, name, displayName, kind, from, until }, i) => {
    const names = namesTo(tree, unit);
    const place = [String(i + 1), String(names.length - 1)];
    return [unit, formatPath(names), name, displayName, kind, ...place, from, until ?? ''];
  });
  return spreadsheetCsv([header, ...lines]);
}
