import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { recordReorganization } from '../../src/record.js';
import { register } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await testDatabase();
await register(db, 'a');
// This file runs from dist/test/ledger.
const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

async function treeOn(day: string, ...options: string[]): Promise<string> {
  const args = ['tree', 'a', '--on', day, '--csv', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
    env: { DATABASE_URL: url },
    encoding: 'buffer',
  });
  return stdout.toString('utf8');
}

describe('enkaku tree --csv', () => {
  it('writes one unit a line, with a byte order mark unless it is turned off', async () => {
    const csv = `id,path,name,displayName,kind,order,depth,from,until,precision,clause,note
a:u1,総務部,総務部,総務部,部,1,0,2025-04-01,,DAY,,
a:u2,総務部/総務課,総務課,総務課,課,2,1,2025-04-01,,DAY,,
a:u3,総務部/総務課/文書係,文書係,文書係,係,3,2,2025-04-01,,DAY,,
a:u4,総務部/総務課/統計係,統計係,統計係,係,4,2,2025-04-01,,DAY,,
a:u5,企画部,企画部,企画部,部,5,0,2025-04-01,,DAY,,
`.replaceAll('\n', '\r\n');
    const tree = (...options: string[]) => treeOn('2025-04-01', ...options);
    expect(await tree()).toBe(`\ufeff${csv}`);
    expect(await tree('--no-bom')).toBe(csv);
  });

  it('says how exactly the first day is known, with the clause and the remark behind the state', async () => {
    const changes = [
      {
        rename: { unit: '企画部', name: '政策部' },
        precision: 'MONTH' as const,
        clause: '第2条',
        note: '広報による',
      },
    ];
    const reorganization = { title: '改正', effectiveOn: '2026-04-01', changes };
    expect((await recordReorganization(db, { organization: 'a', reorganization }, 'a1')).problems).toEqual(
      [],
    );
    const lines = (await treeOn('2026-04-01', '--no-bom')).split('\r\n');
    expect(lines[5]).toBe('a:u5,政策部,政策部,政策部,部,5,0,2026-04-01,,MONTH,第2条,広報による');
  });
});
