import { Command } from 'commander';
import type { Options } from '../actions/derive.js';
import { readDay } from '../running/readOption.js';

const more = `
A list is CSV in UTF-8 or Shift_JIS, one unit a line, under headers in any order, Japanese or English:
  path パス          the names from the top joined by "/"; or instead id, name and parent (ID、名称、上位)
  kind 種別          部, 課, 係 …
  id ID              optional; where both lists have them, units of different ids are different units
  order 順序         optional; else the order of the lines
  displayName 表示名 optional
Other columns are not used. What enkaku tree ORG --csv prints is such a list.

The proposal is YAML. Each change has a score and its reasons in a comment; those that need a look are marked 要確認 / CHECK.
Recorded as it is, it turns the old tree into exactly the new one. No database is needed.

Examples:
  $ enkaku derive old.csv new.csv --on 2026-04-01 --organization 102041 > proposal.yaml
  $ enkaku tree 102041 --on 2026-03-31 --csv > old.csv
  $ enkaku derive old.csv new.csv --on 2026-04-01 --out proposal.yaml`;

export const deriveCommand = new Command('derive')
  .description('Propose a reorganization from two dated lists of units, to be edited and recorded.')
  .argument('<OLD>', 'list of the units before, CSV')
  .argument('<NEW>', 'list of the units after, CSV')
  .requiredOption('--on <DATE>', 'the first day of the new list, YYYY-MM-DD', readDay)
  .option('--organization <CODE>', 'code of the organization (default: taken from the ids of OLD)')
  .option('--title <TITLE>', 'title of the reorganization')
  .option('--out <FILE>', 'a new file to write it to (default: to stdout)')
  .addHelpText('after', more)
  .action(async (oldPath: string, newPath: string, options: Options) => {
    const { derive } = await import('../actions/derive.js');
    await derive(oldPath, newPath, options);
  });
