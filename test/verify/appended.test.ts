/** Revisions that somebody with the role that records appended past the service, with hashes that are right. */

import { sql } from 'kysely';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { verifyStored } from '../../src/verify/verifyStored.js';
import { rehash } from '../ledger/tamperRows.js';
import { register } from '../record/town.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';

const CONTENT = JSON.stringify({
  reorganization: { effectiveOn: '2026-04-01', id: 'a:r1', title: '偽の改正' },
});

async function foundAfterAppending(content: string, data: string) {
  const { db } = await testDatabase();
  await register(db, 'a');
  await db.transaction().execute(async (tx) => {
    await sql`alter table revision disable trigger all`.execute(tx);
    await sql`insert into revision select organization, 2, recorded_at + interval '1 s', 'x', null, null, 'f', ${content}, 'x', 'x'
      from revision where number = 1`.execute(tx);
    await sql`insert into event select organization, position + 1, 'a:e' || position + 1, 2, 'UnitRenamed', '2026-04-01', false,
      'DAY', null, null, 'a:r1', ${data} from event order by position desc limit 1`.execute(tx);
    await rehash(tx, 'a', 2, 2);
  });
  return (await inSnapshot(db, (tx) => verifyStored(tx, 'a'))).findings;
}

describe('a revision that was appended past the service', () => {
  it('is found by the rows that it lacks', async () => {
    const findings = await foundAfterAppending(CONTENT, JSON.stringify({ name: '偽部', unit: 'a:u1' }));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['ROW_MISSING', 'ROW_CHANGED']));
    expect(findings.map((found) => ('table' in found ? found.table : ''))).toEqual(
      expect.arrayContaining(['unit_state', 'reorganization', 'event_unit', 'change_day']),
    );
  });

  it.each([
    ['contains no JSON', CONTENT, 'nothing'],
    ['names what does not exist', CONTENT, JSON.stringify({ name: '偽部', unit: { id: 1 }, units: 3 })],
    ['has no content', 'null', '{}'],
  ])('is said not to be one of the service where it %s', async (_what, content, data) => {
    const findings = await foundAfterAppending(content, data);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is named where it cannot be folded, and the rows are not compared', async () => {
    expect(await foundAfterAppending(CONTENT, 'nothing')).toMatchObject([
      {
        code: 'REVISION_NOT_FOLDED',
        revisions: { first: 2, last: 2 },
        en: expect.stringContaining('revision 2'),
      },
    ]);
  });
});
