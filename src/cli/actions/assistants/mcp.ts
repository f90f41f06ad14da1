import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { openAccess } from '../../../access/access.js';
import { LOCAL, trusted } from '../../../access/permission.js';
import { openSeam, type Seam } from '../../../assistants/graphql.js';
import { serveTools } from '../../../assistants/http.js';
import { mcpServer } from '../../../assistants/mcpServer.js';
import { type Config, readConfig } from '../../../config.js';
import { requestLimits } from '../../../database/connecting/limits.js';
import type { Tables } from '../../../database/tables.js';
import { stopSignal } from '../../../server/stopSignal.js';
import { createLog } from '../../../server/watching/log.js';
import { secretsOf } from '../../../server/watching/redactor.js';
import { surroundings } from '../../printing/surroundings.js';
import { print } from '../../printing/terminal.js';
import { requireIdentity } from '../../running/requireIdentity.js';
import { withDatabase } from '../../running/withDatabase.js';

export interface Options {
  http?: number;
}

export async function mcp({ http }: Options): Promise<void> {
  const { env } = surroundings();
  const config = readConfig(env);
  if (http !== undefined) requireIdentity(config);
  const log = createLog(secretsOf(env), pino.destination({ dest: 2, sync: true }));
  const work = async (db: Kysely<Tables>) => {
    const seam = await openSeam(db, { limits: config.limits, log });
    await (http === undefined ? overStdio(seam, log) : overHttp(seam, { ...config, port: http }, log));
    await seam.stop();
  };
  await withDatabase(work, { config, limits: requestLimits });
}

/** Whoever started this process can read the database anyway. */
async function overStdio(seam: Seam, log: Logger): Promise<void> {
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const server = mcpServer((work) => seam.asking(trusted(LOCAL), work), await version(), log);
  await server.connect(new StdioServerTransport());
  await Promise.race([once(process.stdin, 'end'), stopSignal()]);
  await server.close();
}

async function overHttp(seam: Seam, config: Config, log: Logger): Promise<void> {
  const { host, port, allowedHosts, dataDir, limits } = config;
  const { address, stop } = await serveTools(seam, {
    ...{ host, port, allowedHosts, log },
    access: await openAccess(config.access, dataDir),
    trustedProxies: limits.trustedProxies,
    version: await version(),
  });
  print(`Assistants are answered at ${address}. Stop with Ctrl-C.`);
  await stopSignal();
  await stop();
}

async function version(): Promise<string> {
  // This file runs from dist/src/cli/actions/assistants.
  const manifest = new URL('../../../../../package.json', import.meta.url);
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}
