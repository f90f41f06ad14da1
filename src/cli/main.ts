/** The command line: its commands, and how one that fails ends. */
import { Command, CommanderError } from 'commander';
import { compareCommand } from './commands/compare.js';
import { deriveCommand } from './commands/derive.js';
import { dutyCommand } from './commands/duty.js';
import { jsonldCommand } from './commands/jsonld.js';
import { checkpointCommand } from './commands/ledger/checkpoint.js';
import { exportCommand } from './commands/ledger/export.js';
import { importCommand } from './commands/ledger/import.js';
import { verifyCommand } from './commands/ledger/verify.js';
import { lineageCommand } from './commands/lineage.js';
import { logCommand } from './commands/log.js';
import { migrateCommand } from './commands/migrate.js';
import { rebuildCommand } from './commands/rebuild.js';
import { recordCommand } from './commands/record.js';
import { schemaCommand } from './commands/schema.js';
import { serveCommand } from './commands/serve.js';
import { treeCommand } from './commands/tree.js';
import { harmless, printOnStderr } from './printing/terminal.js';
import { exitCodeOf, explain } from './running/failure.js';

const about = `The whole history of an organization (沿革), answered for any day.

Exit codes: 0 done, 1 refused or failed, 2 used or configured wrongly.`;

const environment = `
Environment:
  DATABASE_URL     a database of PostgreSQL 15 or later (default: an embedded one)
  ENKAKU_DATA_DIR  folder of the embedded one (default: .enkaku beside package.json)
  ENKAKU_SEED      on | off: record Isesaki's history into an empty database when serving
                   (default: on with the embedded database, off with DATABASE_URL)
  PORT, HOST       where to serve (default: 4000 on 127.0.0.1)
  NO_COLOR         no colours

Examples:
  $ enkaku serve
  $ enkaku record data/isesaki/baseline.yaml data/isesaki/2026-04-01.yaml
  $ enkaku tree 102041 --on 2026-04-01
  $ enkaku compare 102041 2026-03-31 2026-04-01`;

// A reader such as head closes the pipe when it has enough. The work goes on to its end all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const program = new Command('enkaku')
  .description(about)
  .addHelpText('after', environment)
  .showHelpAfterError('(see enkaku --help, or enkaku help COMMAND)')
  .configureOutput({ writeErr: (text) => process.stderr.write(harmless(text)) })
  .exitOverride();

for (const command of [
  serveCommand,
  migrateCommand,
  rebuildCommand,
  recordCommand,
  treeCommand,
  compareCommand,
  lineageCommand,
  dutyCommand,
  logCommand,
  verifyCommand,
  checkpointCommand,
  exportCommand,
  importCommand,
  jsonldCommand,
  deriveCommand,
  schemaCommand,
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own errors already, and it throws for help too.
  if (!(error instanceof CommanderError)) printOnStderr(explain(error));
  process.exitCode = exitCodeOf(error);
}
