/** An organization with rows in every table of the projections, open ones and closed ones. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Command, RegisterOrganization } from '../../src/domain/words/command.js';
import { record, registerOrganization } from '../../src/record.js';
import { baselineUnits, on, tree, unit } from '../support/given.js';

const registration = (code: string): RegisterOrganization => ({
  code,
  name: '試験市',
  knownFrom: '2025-04-01',
  coverage: 'PARTIAL',
  units: baselineUnits(tree('総務部', ['総務課', '文書課', '統計課'], '企画部', ['企画課'])),
  duties: [{ name: '広報', holders: ['企画部/企画課'] }],
  posts: [{ name: '部長', rank: '部長級', unit: '総務部', duties: ['調整'], oversees: ['総務部'] }],
});

const reorganizations = [
  on(
    '2026-04-01',
    {
      merge: { units: ['総務部/文書課', '総務部/統計課'], intoNew: unit('文書統計課', { under: '総務部' }) },
    },
    { transferDuty: { duty: '広報', from: ['企画部/企画課'], to: ['総務部/総務課'] } },
    { renameOrganization: { name: '新試験市' } },
  ),
  on(
    '2027-04-01',
    { changePost: { post: '部長', name: '局長' } },
    { oversee: { unit: '企画部', posts: ['部長'] } },
  ),
];

export async function recordEveryTable(db: Kysely<Tables>, code: string): Promise<void> {
  const { problems } = await registerOrganization(db, registration(code), 'test');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const commands: Command[] = [
    ...reorganizations.map((reorganization) => ({ record: { organization: code, reorganization } })),
    { widen: { organization: code, units: [unit('監査室')] } },
    { extend: { organization: code, knownFrom: '2024-04-01', units: [unit('庶務部')] } },
    { widen: { organization: code, coverage: 'COMPLETE', units: [unit('会計室')] } },
    { reschedule: { organization: code, reorganization: `${code}:r1`, effectiveOn: '2026-05-01' } },
    { withdraw: { organization: code, reorganization: `${code}:r2` } },
  ];
  for (const command of commands) {
    const { revision, problems } = await record(db, command, 'test');
    if (revision === undefined) throw new Error(problems.map(({ en }) => en).join('\n'));
  }
}
