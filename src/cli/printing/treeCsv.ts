/** The tree of a moment as CSV, one unit a line in the order of the establishment. */
import { formatPath } from '../../domain/words/unitRef.js';
import { inOrder, namesTo, type Tree } from '../../queries/units/tree.js';
import type { TreeReasons } from '../asking/treeReasons.js';
import { spreadsheetCsv } from './spreadsheetCsv.js';

const unitColumns = ['id', 'path', 'name', 'displayName', 'kind', 'order', 'depth', 'from', 'until'];
const reasonColumns = ['precision', 'clause', 'note'];

/**
 * `order` brings the lines back into their order after a spreadsheet has sorted them; the top has depth 0. `precision` is
 * that of `from`.
 */
export function treeCsv(tree: Tree, reasons: TreeReasons): string {
  const lines = inOrder(tree).map(({ unit, name, displayName, kind, from, until }, i) => {
    const names = namesTo(tree, unit);
    const place = [String(i + 1), String(names.length - 1)];
    const { precision = '', clause, note } = reasons.get(unit) ?? {};
    const period = [from, until ?? ''];
    return [
      unit,
      formatPath(names),
      name,
      displayName,
      kind,
      ...place,
      ...period,
      precision,
      clause ?? '',
      note ?? '',
    ];
  });
  return spreadsheetCsv([[...unitColumns, ...reasonColumns], ...lines]);
}
