import { Command, InvalidArgumentError } from 'commander';
import type { Options } from '../../actions/assistants/mcp.js';

const more = `
The tools only read: organizations, as_of, search, lineage, duty, compare and log. Each answer has its citation.

Without --http an assistant on this machine starts this command itself and speaks with it over stdin and stdout; it may
read everything. With --http, readers are identified as by the service, and have the same rights and limits
(docs/access.md, docs/limits.md); HOST says where to listen. docs/assistants.md shows how to connect assistants.

Examples:
  $ enkaku mcp
  $ enkaku mcp --http 4100`;

export const mcpCommand = new Command('mcp')
  .description('Let an assistant ask, over the Model Context Protocol.')
  .option('--http <PORT>', 'listen on this port, at /mcp, instead of stdin and stdout', readPort)
  .addHelpText('after', more)
  .action(async (options: Options) => {
    const { mcp } = await import('../../actions/assistants/mcp.js');
    await mcp(options);
  });

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port < 65_536) return port;
  throw new InvalidArgumentError('Give the number of a port, such as 4100; 0 is a free one.');
}
