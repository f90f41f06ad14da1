import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { register } from '../record/town.js';
import { testDatabase } from '../support/database.js';

const { db, url } = await testDatabase();
await register(db, 'a');
// This file runs from dist/test/ledger.
const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

describe('enkaku tree --csv', () => {
  it('writes one unit a line, with a byte order mark unless it is turned off', async () => {
    const csv = `id,path,name,displayName,kind,order,depth,from,until
a:u1,総務部,総務部,総務部,部,1,0,2025-04-01,
a:u2,総務部/総務課,総務課,総務課,課,2,1,2025-04-01,
a:u3,総務部/総務課/文書係,文書係,文書係,係,3,2,2025-04-01,
a:u4,総務部/総務課/統計係,統計係,統計係,係,4,2,2025-04-01,
a:u5,企画部,企画部,企画部,部,5,0,2025-04-01,
`.replaceAll('\n', '\r\n');
    const tree = async (...options: string[]) => {
      const args = ['tree', 'a', '--on', '2025-04-01', '--csv', ...options];
      const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
        env: { DATABASE_URL: url },
        encoding: 'buffer',
      });
      return stdout.toString('utf8');
    };
    expect(await tree()).toBe(`\ufeff${csv}`);
    expect(await tree('--no-bom')).toBe(csv);
  });
});
