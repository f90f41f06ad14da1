/** A transfer of a duty in a comparison of two revisions says which of them have it. */

import type { Change } from '../../../src/domain/words/change.js';
import type { Command } from '../../../src/domain/words/command.js';
import { record } from '../../../src/record.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);
const organization = 'sides';

/** `from` and `to`: a day and a revision, such as 2026-04-01~2. */
async function sides(from: string, to: string): Promise<(string | null)[]> {
  const [[fromDay, fromRevision], [toDay, toRevision]] = [from.split('~'), to.split('~')];
  const answer = await ask<{ organization: { compare: { dutyTransfers: { side: string | null }[] } } }>(
    `{ organization(code: "${organization}") {
      compare(from: "${fromDay}", to: "${toDay}", fromKnownAt: { revision: ${fromRevision} }, knownAt: { revision: ${toRevision} }) {
        dutyTransfers { side } } } }`,
  );
  return answer.organization.compare.dutyTransfers.map(({ side }) => side);
}

async function recordAll(): Promise<void> {
  const town = await recorded(db, organization, [section('総務課'), section('企画課')]);
  const move: Change = { transferDuty: { duty: '統計', from: ['総務課'], to: ['企画課'] } };
  await town.on('2026-04-01', move); // revision 2
  await town.on('2026-04-01', { rename: { unit: '企画課', name: '政策課' } }); // 3
  const reason = '訂正';
  const voidings: Command[] = [
    { void: { organization, event: `${organization}:e3`, reason } }, // 4
    { void: { organization, event: `${organization}:e5`, reason } }, // 5: it is in effect again
  ];
  for (const command of voidings) expect((await record(db, command, 'test')).problems).toEqual([]);
}
await recordAll();

describe('the side of a transfer', () => {
  it('is TO if only the second revision has it, and FROM if only the first has', async () => {
    expect(await sides('2026-05-01~1', '2026-05-01~2')).toEqual(['TO']);
    expect(await sides('2026-05-01~2', '2026-05-01~1')).toEqual(['FROM']);
    expect(await sides('2026-05-01~3', '2026-05-01~4')).toEqual(['FROM']);
    expect(await sides('2026-03-31~1', '2026-05-01~2')).toEqual(['TO']);
  });

  it('is BOTH if both have it and its day is between the two days, also where it was voided in between', async () => {
    expect(await sides('2026-03-31~2', '2026-05-01~3')).toEqual(['BOTH']);
    expect(await sides('2026-05-01~5', '2026-03-31~3')).toEqual(['BOTH']);
    expect(await sides('2026-05-01~3', '2026-05-01~5')).toEqual([]);
  });

  it('is null where one revision is asked about', async () => {
    expect(await sides('2026-03-31~2', '2026-05-01~2')).toEqual([null]);
    const answer = await ask<{ organization: { findDuties: { holdings: { holder: unknown }[] }[] } }>(
      `{ organization(code: "${organization}") { findDuties(name: "統計") { holdings { holder { unit { dutyTransfers { side } } } } } } }`,
    );
    expect(JSON.stringify(answer)).toContain('"dutyTransfers":[{"side":null}]');
  });
});
