import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { matchLists } from '../../derive/match/match.js';
import { proposalText } from '../../derive/propose/proposalText.js';
import { readList } from '../../derive/read/readList.js';
import type { UnitList } from '../../derive/read/unitList.js';
import { problem } from '../../domain/problems/problem.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { printProblems } from '../printing/printProblems.js';
import { printText } from '../printing/terminal.js';
import { unreadable } from '../running/failure.js';
import { readDay } from '../running/readOption.js';
import { notWritable, proposalExists } from './texts.js';

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

interface Options {
  on: Day;
  organization?: string;
  title?: string;
  out?: string;
}

export const deriveCommand = new Command('derive')
  .description('Propose a reorganization from two dated lists of units, to be edited and recorded.')
  .argument('<OLD>', 'list of the units before, CSV')
  .argument('<NEW>', 'list of the units after, CSV')
  .requiredOption('--on <DATE>', 'the first day of the new list, YYYY-MM-DD', readDay)
  .option('--organization <CODE>', 'code of the organization (default: taken from the ids of OLD)')
  .option('--title <TITLE>', 'title of the reorganization')
  .option('--out <FILE>', 'a new file to write it to (default: to stdout)')
  .addHelpText('after', more)
  .action(async (oldPath: string, newPath: string, { out, ...heading }: Options) => {
    const lists = [await read(oldPath), await read(newPath)];
    const [before, after] = lists;
    if (!before || !after) {
      process.exitCode = 1;
      return;
    }
    const text = proposalText(matchLists(before, after), heading);
    // Redirected it is a file, which keeps every name as it is.
    if (out === undefined && process.stdout.isTTY) printText(text);
    else if (out === undefined) process.stdout.write(text);
    else await writeNew(out, text);
  });

/** Prints the problems of the list, if it has any. */
async function read(path: string): Promise<UnitList | undefined> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  const { list, problems } = readList(path, bytes);
  const lines = new Map(problems.map(({ line, ja, en }) => [problem('BAD_INPUT', [{ ja, en }]), line]));
  printProblems([...lines.keys()], { path, lineOf: (one) => lines.get(one) });
  return list;
}

/** Never overwrites a file: it may be a proposal that somebody has edited. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = Object(error);
    throw badInput(code === 'EEXIST' ? proposalExists(path) : notWritable(path, code));
  }
}
