import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_BASE, isBase } from '../../jsonld/iris.js';
import type { Options } from '../actions/jsonld.js';
import { readKnownAt } from '../running/readOption.js';

const more = `
The units, posts and duties of all days, and the change events with the units before and after, for any RDF library:
one resource a line. The same revision always gives the same bytes. docs/jsonld.md explains each term.

Examples:
  $ enkaku jsonld 102041 102041.jsonld
  $ enkaku jsonld 102041 --known-at 1
  $ enkaku jsonld 102041 --base https://data.example.jp/org/`;

export const jsonldCommand = new Command('jsonld')
  .description('Write the history of an organization as JSON-LD, in the W3C organization ontology.')
  .argument('<ORG>', 'code of the organization')
  .argument('[FILE]', 'where to write it (default: to stdout)')
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--base <IRI>', 'what every IRI of the organization begins with', readBase, DEFAULT_BASE)
  .addHelpText('after', more)
  .action(async (code: string, file: string | undefined, options: Options) => {
    const { jsonld } = await import('../actions/jsonld.js');
    await jsonld(code, file, options);
  });

function readBase(text: string): string {
  if (isBase(text)) return text;
  throw new InvalidArgumentError(
    'Give the beginning of an IRI, up to its last "/", "#", ":" or "=", such as https://data.example.jp/org/.',
  );
}
