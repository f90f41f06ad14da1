import { Command, InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../../access/permission.js';
import type { Options } from '../actions/token.js';

const mostHours = 24 * 366;

function readHours(text: string): number {
  const hours = Number(text);
  if (/^\d{1,4}$/.test(text) && hours >= 1 && hours <= mostHours) return hours;
  throw new InvalidArgumentError(`Give a number of hours from 1 to ${mostHours}.`);
}

const more = `
The token is for this service alone: it is signed with ENKAKU_JWT_SECRET, or else with the secret that the service keeps
in its data folder. With ENKAKU_JWKS_URL tokens come from the identity provider instead. Whoever has the token has its
rights until it expires, so keep it as you would a password; docs/access.md says more.

Examples:
  $ enkaku token --subject hanako --role recorder
  $ enkaku token --subject importer --role admin --organization 102041 --hours 1
  $ curl … -H "authorization: Bearer $(enkaku token --subject hanako --role recorder)"`;

export const tokenCommand = new Command('token')
  .description('Print a token for local work with the API.')
  .requiredOption('--subject <NAME>', 'who it is for: the author of what is recorded with it')
  .addOption(
    new Option(
      '--role <ROLE>',
      'reader, recorder (records and amends) or admin (also registers and adds charts)',
    )
      .choices([...ROLES])
      .makeOptionMandatory(),
  )
  .option('--organization <CODE>', 'only in this organization (default: in all)')
  .option('--hours <N>', 'how long it is valid', readHours, 8)
  .addHelpText('after', more)
  .action(async (options: Options) => {
    const { token } = await import('../actions/token.js');
    await token(options);
  });
