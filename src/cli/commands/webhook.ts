import { Argument, Command, InvalidArgumentError } from 'commander';
import type { Options } from '../actions/webhook.js';

const more = `
  add URL      tell this address of every revision; prints the secret of its signatures, once
  list         the webhooks, what waits for each, and what went wrong last
  remove ID    tell it no longer
  test ID      send one event now, and say what came back

The running service delivers (enkaku serve), each organization in the order of its revisions, and tries again until the
receiver answers with 2xx. docs/follow.md says what is sent and how to verify it. Addresses inside the network must be
named in ENKAKU_WEBHOOK_HOSTS, of the service as well.

Examples:
  $ enkaku webhook add https://hooks.city.example/enkaku --organization 102041
  $ enkaku webhook list`;

export const webhookCommand = new Command('webhook')
  .description('Tell other programs of new revisions, by signed HTTP requests.')
  .addArgument(new Argument('<ACTION>', 'what to do').choices(['add', 'list', 'remove', 'test']))
  .argument('[TARGET]', 'the address to add, or the id of a webhook')
  .option('--organization <ORG>', 'add: only this organization (default: all)')
  .option(
    '--after <N>',
    'add: every revision after this one; 0 for all (default: only new ones)',
    readRevision,
  )
  .option('--json', 'print it for programs')
  .addHelpText('after', more)
  .action(async (action: string, target: string | undefined, options: Options, command: Command) => {
    const actions = await import('../actions/webhook.js');
    if (action === 'list') return actions.list(options);
    if (target === undefined) return command.error('error: give the address to add, or the id of a webhook');
    if (action === 'add') return actions.add(target, options);
    return action === 'remove' ? actions.remove(target, options) : actions.test(target, options);
  });

function readRevision(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 0.');
}
