/** A small town for tests of recording. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Change } from '../../src/domain/words/change.js';
import type { RecordReorganization, RegisterOrganization } from '../../src/domain/words/command.js';
import { type Recorded, recordReorganization, registerOrganization } from '../../src/record.js';
import { baselineUnits, on, tree, unit } from '../support/given.js';

export const registration = (code: string): RegisterOrganization => ({
  code,
  name: '試験市',
  knownFrom: '2025-04-01',
  units: baselineUnits(tree('総務部', ['総務課', ['文書係', '統計係']], '企画部')),
});

/** A reorganization that creates one department. */
export const creates = (name: string, more: Partial<RecordReorganization> = {}) => ({
  reorganization: on('2026-04-01', { create: { unit: unit(name) } }),
  ...more,
});

/** A reorganization that is refused. */
export const impossible: Change = { abolish: { unit: '総務部' } };

export async function register(db: Kysely<Tables>, code: string): Promise<void> {
  const { problems } = await registerOrganization(db, registration(code), 'local');
  if (problems.length > 0) throw new Error(problems.map(({ en }) => en).join('\n'));
}

export const record = (
  db: Kysely<Tables>,
  code: string,
  command: Omit<RecordReorganization, 'organization'>,
): Promise<Recorded> => recordReorganization(db, { organization: code, ...command }, 'local');

/** The result in short: the number of the revision, or the codes of the problems. */
export const result = ({ revision, problems }: Recorded): number | string =>
  revision ?? problems.map(({ code, path }) => `${code} ${path}`).join(', ');

/** The revisions of an organization as stored in the ledger. */
export const revisionsOf = (db: Kysely<Tables>, code: string) =>
  db
    .selectFrom('revision')
    .innerJoin('organization', 'organization.id', 'revision.organization')
    .selectAll('revision')
    .where('code', '=', code)
    .orderBy('number')
    .execute();

/** The events of an organization as stored in the ledger. */
export const eventsOf = (db: Kysely<Tables>, code: string) =>
  db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization')
    .selectAll('event')
    .where('code', '=', code)
    .orderBy('position')
    .execute();
