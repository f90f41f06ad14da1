import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { inSnapshot } from '../ledger/readLedger.js';
import { exportLedger } from '../ledgerFile/exportLedger.js';
import { organizationCodes } from './organizationCodes.js';
import { requireOrganization } from './requireOrganization.js';
import { withDatabase } from './withDatabase.js';

const more = `
JSON Lines: one line for the organization, then one for each revision with its events, every text and hash as it is
stored. The same ledger always gives the same bytes. docs/verify.md tells what the fields are, and how to recompute
the hashes.

Examples:
  $ enkaku export 102041 102041.jsonl
  $ enkaku export --all | gzip > ledgers.jsonl.gz`;

export const exportCommand = new Command('export')
  .description('Write the whole ledger of an organization to a file, to be kept, verified or imported.')
  .argument('[ORG]', 'code of the organization')
  .argument('[FILE]', 'where to write it (default: to stdout)')
  .option('--all', 'every organization, by code; then the first argument is the FILE')
  .addHelpText('after', more)
  .action(async (first: string | undefined, second: string | undefined, { all }: { all?: true }, command) => {
    if (!all && first === undefined) command.error('error: give the code of an organization, or --all');
    if (all && second !== undefined) command.error('error: with --all, give no code');
    const [code, file] = all ? [undefined, first] : [first, second];
    await withDatabase(async (db) => {
      if (code !== undefined) await requireOrganization(db, code);
      await inSnapshot(db, async (tx) => {
        const codes = code === undefined ? await organizationCodes(tx) : [code];
        await write(exportLedger(tx, codes), file);
      });
    });
  });

async function write(text: AsyncIterable<string>, file: string | undefined): Promise<void> {
  const pieces = Readable.from(text);
  if (file !== undefined) return pipeline(pieces, createWriteStream(file));
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    // A reader that has seen enough closes the pipe.
    if (Object(error).code !== 'EPIPE') throw error;
  }
}
