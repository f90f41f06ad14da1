/** The matrix: every role by every recording and by the roots of all questions. */

import type { Caller, Role } from '../../src/access/permission.js';
import { asker } from '../graphql/ask.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { recordCity } from './organizations.js';
import { everyField, MUTATIONS, mutation, mutationNames } from './questions.js';

const { db: read } = await testDatabase();
await recordCity(read, 'town', '公開');

const ADMIN_ONLY = ['registerOrganization', 'extendBaseline', 'widenBaseline'];

/** What each role may do with the organization `town`, for each way of having it. */
const callers: [string, Record<string, Role>, Role | undefined][] = [
  ['no role', {}, undefined],
  ['admin of another organization', { village: 'admin' }, undefined],
  ['admin of a code that begins alike', { tow: 'admin', town1: 'admin', TOWN: 'admin' }, undefined],
  ['reader', { town: 'reader' }, 'reader'],
  ['reader of all', { '*': 'reader' }, 'reader'],
  ['recorder', { town: 'recorder' }, 'recorder'],
  ['recorder of all', { '*': 'recorder' }, 'recorder'],
  ['reader of all and recorder here', { '*': 'reader', town: 'recorder' }, 'recorder'],
  ['recorder of all and reader here', { '*': 'recorder', town: 'reader' }, 'recorder'],
  ['admin', { town: 'admin' }, 'admin'],
  ['admin of all', { '*': 'admin' }, 'admin'],
];

type Outcome = 'UNKNOWN' | 'FORBIDDEN' | 'GRANTED';

function expected(role: Role | undefined, name: string): Outcome {
  if (role === undefined) return name === 'registerOrganization' ? 'FORBIDDEN' : 'UNKNOWN';
  if (role === 'admin') return 'GRANTED';
  return role === 'recorder' && !ADMIN_ONLY.includes(name) ? 'GRANTED' : 'FORBIDDEN';
}

interface Payload {
  revision: { recordedBy: string } | null;
  problems: { code: string }[];
}

async function outcomes(roles: Record<string, Role>): Promise<Record<string, Outcome>> {
  const { db } = await testDatabase();
  await recordCity(db, 'town', '公開');
  const caller: Caller = { subject: 'hanako', roles: new Map(Object.entries(roles)) };
  const { attempt } = await asker(db, caller);
  const found: Record<string, Outcome> = {};
  for (const name of mutationNames) {
    const { data, errors } = await attempt<Record<string, Payload> | null>(mutation(name), {
      input: MUTATIONS[name]?.('town'),
    });
    const payload = data?.[name];
    const [error] = errors;
    if (error)
      expect(error.extensions?.messages).toMatchObject({ ja: expect.anything(), en: expect.anything() });
    if (payload?.revision) expect(payload.revision.recordedBy).toBe('hanako');
    const isUnknown = payload?.problems.some(({ code }) => code === 'UNKNOWN_ORGANIZATION');
    found[name] = error ? (error.extensions?.code as Outcome) : isUnknown ? 'UNKNOWN' : 'GRANTED';
  }
  return found;
}

describe('recording as', () => {
  it.each(callers)('%s', async (_who, roles, role) => {
    const matrix = Object.fromEntries(mutationNames.map((name) => [name, expected(role, name)]));
    expect(await outcomes(roles)).toEqual(matrix);
  });
});

describe('reading as', () => {
  const roots = everyField('town', 'town').filter(({ name }) => name.startsWith('Query.'));

  it.each(callers)('%s', async (_who, roles, role) => {
    const { attempt } = await asker(read, { subject: 'hanako', roles: new Map(Object.entries(roles)) });
    for (const { name, queries } of roots) {
      const answers = await Promise.all(queries.map((query) => attempt(query)));
      const isFound = answers.some(({ data }) => /公開|town/.test(JSON.stringify(data)));
      expect([name, isFound]).toEqual([name, role !== undefined]);
    }
  });
});
