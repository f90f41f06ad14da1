import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { Parent } from '../../domain/words/event.js';
import { type KnownAt, type Moment, revisionKnownAt, today } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import { loadTrees } from '../../queries/units/loadTrees.js';
import { childrenOf, type Tree } from '../../queries/units/tree.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import type { TreeReasons } from '../asking/treeReasons.js';
import { drawTree } from '../printing/drawTree.js';
import { coverOf } from '../printing/sheets/cover.js';
import { paint, print, printJson } from '../printing/terminal.js';
import { coverageText } from '../printing/texts.js';
import { treeTable } from '../printing/treeTable.js';
import type { SheetOptions } from '../running/sheetOptions.js';
import { withDatabase } from '../running/withDatabase.js';
import { printTable, writeWorkbook } from '../running/writeSheets.js';

export interface Options extends SheetOptions {
  on?: Day;
  knownAt?: KnownAt;
  json?: true;
}

export async function tree(code: string, options: Options): Promise<void> {
  await withDatabase(async (db) => {
    // To open a second connection would take longer than to ask one thing after the other.
    const tree = await db.connection().execute((one) => readTree(one, code, options));
    if (options.json) printJson(asJson(tree, await reasonsOf(db, tree)));
    else if (options.csv) await printTable(treeTable(tree, await reasonsOf(db, tree)), options);
    else if (options.xlsx !== undefined) await writeTree(db, tree, options.xlsx);
    else printTree(tree);
  });
}

export async function readTree(
  db: Kysely<Tables>,
  code: string,
  { on, knownAt }: Pick<Options, 'on' | 'knownAt'>,
): Promise<Tree> {
  const organization = await requireOrganization(db, code);
  const revision = await revisionKnownAt(db, organization, knownAt);
  const date = on ?? today(organization.timeZone);
  const named = await namedOn(db, organization, { date, revision });
  const [tree] = await loadTrees(db, [{ organization: named, date, revision }]);
  if (!tree) throw new Error('a moment has a tree, even if it is empty');
  return tree;
}

/** GraphQL is loaded only by what asks with it. */
const reasonsOf = async (db: Kysely<Tables>, { moment }: Tree): Promise<TreeReasons> => {
  const { treeReasons } = await import('../asking/treeReasons.js');
  return treeReasons(db, moment);
};

const citationOf = ({ organization, date, revision }: Moment) => `${organization.code}@${date}~${revision}`;

function printTree(tree: Tree): void {
  const { moment, coverage } = tree;
  print(paint('bold', `${moment.organization.name} ${moment.date}`));
  print(`revision ${moment.revision}, cite as ${citationOf(moment)}`);
  print(paint(coverage === 'COMPLETE' ? 'reset' : 'yellow', coverageText(coverage)));
  const { names, displayNames, kinds } = tree.units.columns;
  const lines = drawTree(
    tree,
    (place) => `${displayNames[place] ?? names[place]} ${paint('dim', `[${kinds[place]}]`)}`,
  );
  if (lines.length > 0) print(lines.join('\n'));
}

async function writeTree(db: Kysely<Tables>, tree: Tree, path: string): Promise<void> {
  const { moment, coverage } = tree;
  const { sourcesOf } = await import('../asking/sources.js');
  const sources = await sourcesOf(db, moment.organization.code, moment.revision);
  const cover = coverOf({ ...moment, coverage, citation: citationOf(moment) }, sources);
  await writeWorkbook(path, cover, [treeTable(tree, await reasonsOf(db, tree))]);
}

function asJson(tree: Tree, reasons: TreeReasons): object {
  const { moment, coverage } = tree;
  const { organization, date, revision } = moment;
  const units = (parent: Parent): object[] =>
    childrenOf(tree, parent).map(({ unit, name, displayName, kind, from, until }) => ({
      unitId: unit,
      name,
      displayName,
      kind,
      from,
      until,
      ...reasons.get(unit),
      children: units(unit),
    }));
  return {
    organization: { code: organization.code, name: organization.name, timeZone: organization.timeZone },
    date,
    revision,
    citation: citationOf(moment),
    coverage,
    roots: units(null),
  };
}
