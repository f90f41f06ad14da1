/** The tools over HTTP, with the history of Isesaki. */
import { pino } from 'pino';
import type { Access } from '../../src/access/access.js';
import { openSeam } from '../../src/assistants/graphql.js';
import { serveTools } from '../../src/assistants/http.js';
import { type LimitSettings, unhurried } from '../../src/limitSettings.js';
import { seed } from '../../src/server/seed.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';

export async function servedIsesaki() {
  const { db, url } = await testDatabase();
  await seed(db, 'local');
  const log = pino({ level: 'silent' });
  async function serve(access: Access = accessOfTests, limits: Partial<LimitSettings> = {}) {
    const seam = await openSeam(db, { limits: { ...unhurried, ...limits }, log });
    const options = { host: '127.0.0.1', port: 0, allowedHosts: [], trustedProxies: [], version: '1', log };
    const { address, stop } = await serveTools(seam, { ...options, access });
    return { address: new URL(address), stop: () => stop().then(() => seam.stop()) };
  }
  return { db, url, serve };
}
