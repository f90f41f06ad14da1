import { Command } from 'commander';
import { rebuild } from '../../rebuild.js';
import { organizationCodes } from '../asking/organizationCodes.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { print, printJson, progress } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

export const rebuildCommand = new Command('rebuild')
  .description(
    'Build the read models, which answer the questions, again from the ledger. A running service may stay up.',
  )
  .argument('[ORG]', 'code of an organization (default: all)')
  .option('--json', 'print {"rebuilt": […]} for programs')
  .addHelpText('after', '\nExamples:\n  $ enkaku rebuild\n  $ enkaku rebuild 102041')
  .action(async (code: string | undefined, { json }: { json?: true }) => {
    await withDatabase(async (db) => {
      const codes =
        code === undefined ? await organizationCodes(db) : [(await requireOrganization(db, code)).code];
      for (const each of codes) {
        const { show, end } = progress(`Rebuilding ${each}`);
        await rebuild(db, each, show);
        end();
        if (!json) print(`${each} is rebuilt.`);
      }
      if (json) printJson({ rebuilt: codes });
      else if (codes.length === 0) print('There is no organization to rebuild.');
    });
  });
