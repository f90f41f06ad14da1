import { Command } from 'commander';
import type { Options } from '../actions/record.js';
import { readAuthor } from '../running/readOption.js';

const more = `
A file is YAML or JSON in the shape of RegisterOrganizationInput or RecordReorganizationInput of schema.graphql. A file
that amends earlier records or adds a chart has one key, reschedule, rescheduleEvent, withdraw, correct, void, extend or widen, and below
it the input of that mutation. Each file is one revision, recorded whole or not at all. If one of the files cannot be
read, none is recorded. A file that is refused ends the command; the files before it stay recorded.

With --preview nothing is recorded: it prints the problems, the days and units whose answers would differ, the recorded
events that mention those units on those days or later, and how each day would change. The exit code is 1 if the file
would be refused.

With --json each file gives one line: {"file", "organization", "revision", "problems"}; revision is null if refused.
With --preview it is {"file", "problems", "days", "units", "laterEvents", "impact"}, as the GraphQL API answers it.

Examples:
  $ enkaku record data/isesaki/baseline.yaml
  $ enkaku record --by hanako data/isesaki/2026-04-01.yaml
  $ enkaku record --json data/isesaki/baseline.yaml data/isesaki/2026-04-01.yaml
  $ enkaku record --preview data/isesaki/2026-04-01.yaml`;

export const recordCommand = new Command('record')
  .description('Record files: an organization with its baseline, a reorganization, a correction …')
  .argument('<FILE...>', 'one or more files, recorded in this order')
  .option('--by <NAME>', 'who records: the author of the revisions', readAuthor, 'local')
  .option('--preview', 'record nothing; show what the file would change')
  .option('--json', 'print the outcome for programs')
  .addHelpText('after', more)
  .action(async (paths: string[], options: Options, command: Command) => {
    // A file may depend on the one before it, which a preview does not record.
    if (options.preview && paths.length > 1) command.error('error: --preview takes one file.');
    const { record } = await import('../actions/record.js');
    await record(paths, options);
  });
