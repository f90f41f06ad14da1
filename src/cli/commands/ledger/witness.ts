import { Argument, Command, InvalidArgumentError } from 'commander';
import { parseDuration } from '../../../witness/settings.js';
import type { Options } from '../../actions/ledger/witness.js';

const more = `
  write --to PLACE     add an entry: the newest revision and hash of every organization with news
  check --from PLACE   compare all entries with the ledgers of now

A PLACE is a file (lines are only added), git:FOLDER (a work tree of git; each entry is a commit, and is pushed if there
is a remote), or s3://BUCKET/PREFIX (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, and AWS_ENDPOINT_URL_S3 for
storage that is not Amazon's). Choose one that the administrators of the database cannot change.

Each entry has the hash of the one before. Whoever rewrites the ledger, hashes included, is found by the next write and
by every check. The service writes by itself with ENKAKU_WITNESS=PLACE: see docs/verify.md.

Exit codes: 0 well, 1 a past was rewritten, entries were touched, or the place cannot be used, 2 used wrongly.

Examples:
  $ enkaku witness write --to /mnt/archive/enkaku.jsonl
  $ enkaku witness write --to git:/srv/witness --every 1h
  $ enkaku witness check --from s3://city-archive/enkaku`;

export const witnessCommand = new Command('witness')
  .description('Keep checkpoints of all ledgers elsewhere, and find a past that was rewritten.')
  .addArgument(new Argument('<ACTION>', 'what to do').choices(['write', 'check']))
  .option('--to <PLACE>', 'write: where the checkpoints are kept')
  .option('--every <TIME>', 'write: go on, such as 15m, 1h or 1d, until it is stopped', readDuration)
  .option('--from <PLACE>', 'check: where they were kept')
  .option('--json', 'print it for programs')
  .addHelpText('after', more)
  .action(async (action: string, options: Options, command: Command) => {
    const { to, from, every } = options;
    const actions = await import('../../actions/ledger/witness.js');
    if (action === 'write') {
      if (to === undefined || from !== undefined) return command.error('error: write goes with --to PLACE');
      return actions.write(to, options);
    }
    if (from === undefined || to !== undefined || every !== undefined)
      return command.error('error: check goes with --from PLACE alone');
    return actions.check(from, options);
  });

function readDuration(text: string): number {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  throw new InvalidArgumentError('Give a time of up to 24 days, such as 30s, 15m, 1h or 1d.');
}
