/** The list of the commands, and how one that fails ends. */
import { Command, CommanderError } from 'commander';
import { mcpCommand } from './commands/assistants/mcp.js';
import { distributeCommand } from './commands/cluster/distribute.js';
import { organizationCommand } from './commands/cluster/organization.js';
import { compareCommand } from './commands/compare.js';
import { deriveCommand } from './commands/derive.js';
import { dutyCommand } from './commands/duty.js';
import { jsonldCommand } from './commands/jsonld.js';
import { checkpointCommand } from './commands/ledger/checkpoint.js';
import { exportCommand } from './commands/ledger/export.js';
import { importCommand } from './commands/ledger/import.js';
import { verifyCommand } from './commands/ledger/verify.js';
import { witnessCommand } from './commands/ledger/witness.js';
import { lineageCommand } from './commands/lineage.js';
import { logCommand } from './commands/log.js';
import { migrateCommand } from './commands/migrate.js';
import { rebuildCommand } from './commands/rebuild.js';
import { recordCommand } from './commands/record.js';
import { rolesCommand } from './commands/roles.js';
import { schemaCommand } from './commands/schema.js';
import { serveCommand } from './commands/serve.js';
import { sqlCommand } from './commands/sql.js';
import { countsCommand } from './commands/tables/counts.js';
import { dumpCommand } from './commands/tables/dump.js';
import { dutiesCommand } from './commands/tables/duties.js';
import { unitsCommand } from './commands/tables/units.js';

import { tokenCommand } from './commands/token.js';
import { treeCommand } from './commands/tree.js';
import { webhookCommand } from './commands/webhook.js';
import { type Surroundings, surroundings, within } from './printing/surroundings.js';
import { printExactly, printOnStderr, printTextOnStderr } from './printing/terminal.js';
import { AlreadyReported, exitCodeOf, explain } from './running/failure.js';

const about = `The whole history of an organization (沿革), answered for any day.

Exit codes: 0 done, 1 refused or failed, 2 used or configured wrongly.`;

const environment = `
Environment:
  DATABASE_URL     a database of PostgreSQL 15 or later (default: an embedded one)
  ENKAKU_DATA_DIR  folder of the embedded one (default: .enkaku beside package.json)
  ENKAKU_SEED      on | off: record Isesaki's history into an empty database when serving
                   (default: on with the embedded database, off with DATABASE_URL)
  PORT, HOST       where to serve (default: 4000 on 127.0.0.1)
  ENKAKU_JWKS_URL, ENKAKU_JWT_SECRET …  who may read and record: docs/access.md
  NO_COLOR         no colours

Examples:
  $ enkaku serve
  $ enkaku record data/isesaki/baseline.yaml data/isesaki/2026-04-01.yaml
  $ enkaku tree 102041 --on 2026-04-01
  $ enkaku compare 102041 2026-03-31 2026-04-01`;

const program = new Command('enkaku')
  .description(about)
  .addHelpText('after', environment)
  .showHelpAfterError('(see enkaku --help, or enkaku help COMMAND)')
  .configureOutput({
    writeOut: printExactly,
    writeErr: printTextOnStderr,
    getOutHelpWidth: () => surroundings().stdout.columns ?? 80,
  })
  .exitOverride();

for (const command of [
  serveCommand,
  migrateCommand,
  rebuildCommand,
  recordCommand,
  treeCommand,
  compareCommand,
  unitsCommand,
  countsCommand,
  lineageCommand,
  dutyCommand,
  dutiesCommand,
  logCommand,
  verifyCommand,
  checkpointCommand,
  witnessCommand,
  exportCommand,
  importCommand,
  jsonldCommand,
  dumpCommand,
  deriveCommand,
  tokenCommand,
  rolesCommand,
  sqlCommand,
  distributeCommand,
  organizationCommand,
  webhookCommand,
  mcpCommand,
  schemaCommand,
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

/** Runs the command that the arguments name, and returns its exit code. */
export function run(args: string[], given: Surroundings): Promise<number> {
  return within(given, async () => {
    try {
      await program.parseAsync(args, { from: 'user' });
      return 0;
    } catch (error) {
      // Commander has printed its own errors already, and it throws for help too.
      const reported = error instanceof CommanderError || error instanceof AlreadyReported;
      if (!reported) printOnStderr(explain(error));
      return exitCodeOf(error);
    }
  });
}
