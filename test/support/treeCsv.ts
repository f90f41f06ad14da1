import type { TreeReasons } from '../../src/cli/asking/treeReasons.js';
import { treeTable } from '../../src/cli/printing/treeTable.js';
import type { Tree } from '../../src/queries/units/tree.js';
import { spreadsheetCsv } from '../../src/sheets/spreadsheetCsv.js';
import { tableAsTexts } from '../../src/sheets/table.js';

/** What enkaku tree --csv prints, without the byte order mark. */
export const treeCsv = (tree: Tree, reasons: TreeReasons): string =>
  spreadsheetCsv(tableAsTexts(treeTable(tree, reasons)));
