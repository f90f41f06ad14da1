import type { Change } from '../../src/domain/words/change.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { record, recordReorganization, registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { documentOf, type Graph, readBack } from './readBack.js';
import { changesIn, iri } from './readUnits.js';

const { db } = await testDatabase();
const unit = (name: string) => ({ name, kind: '課' });

/** What is read of 甲課 (u1), 乙課 (u2) and 丙課 (u3) after these changes. */
async function readAfter(code: string, changes: Change[]): Promise<Graph> {
  const units = ['甲課', '乙課', '丙課'].map(unit);
  await registerOrganization(db, { code, name: code, knownFrom: '2025-04-01', units }, 'local');
  const reorganization = { title: '改正', effectiveOn: '2026-04-01', changes };
  const { problems } = await recordReorganization(db, { organization: code, reorganization }, 'local');
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) throw new Error(`${code} is registered above`);
  return readBack(await documentOf(db, organization));
}

const outcomes = (graph: Graph) =>
  changesIn(graph).map(({ event, kind, originals, results }) => `${event} ${kind} ${originals} > ${results}`);

describe('a change event', () => {
  it('has parts if not every result comes from every original', async () => {
    const into = [{ ...unit('丁課'), sources: ['乙課'] }, unit('戊課'), unit('己課')];
    const graph = await readAfter('a', [{ recompose: { units: ['甲課', '乙課'], into } }]);
    expect(outcomes(graph)).toEqual([
      'a:e4/1 RECOMPOSED a:u1,a:u2 > a:u5,a:u6',
      'a:e4/2 RECOMPOSED a:u2 > a:u4',
    ]);
    expect(graph.having('dct:isPartOf', iri('a:e4'))).toEqual([iri('a:e4/1'), iri('a:e4/2')]);
    expect(graph.values(iri('a:e4'), 'org:originalOrganization')).toEqual([]);
    expect(graph.values(iri('a:e4'), 'dct:date')).toEqual(['2026-04-01']);
  });

  it('creates a unit that another event of the same day merges others into', async () => {
    const graph = await readAfter('b', [
      { create: { unit: { ref: '新', ...unit('丁課') } } },
      { merge: { units: ['甲課', '乙課'], into: '@新' } },
    ]);
    expect(outcomes(graph)).toEqual(['b:e4 CREATED  > b:u4', 'b:e5 ABSORBED b:u1,b:u2 > b:u4']);
  });

  it('says how exactly its day is known, unless it is known to the day', async () => {
    const graph = await readAfter('c', [
      { abolish: { unit: '甲課' }, precision: 'MONTH' },
      { abolish: { unit: '乙課', replacedBy: ['丙課'] } },
    ]);
    expect(outcomes(graph)).toEqual(['c:e4 ABOLISHED c:u1 > ', 'c:e5 REPLACED c:u2 > c:u3']);
    expect(graph.values(iri('c:e4'), 'skos:scopeNote')).toEqual([
      'The day is known to the month only.',
      '日付は月までしか分からない。',
    ]);
    expect(graph.values(iri('c:e5'), 'skos:scopeNote')).toEqual([]);
  });

  it('abolishes no unit that only a later chart lacks', async () => {
    await readAfter('d', [{ rename: { unit: '乙課', name: '庶務課' } }]);
    const older = { organization: 'd', reason: '古い組織図', knownFrom: '2020-04-01' };
    const units = [unit('甲課'), unit('戊課')];
    const { problems } = await record(db, { extend: { ...older, coverage: 'PARTIAL', units } }, 'local');
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const organization = await organizationByCode(db, 'd', 'ALL');
    const graph = await readBack(await documentOf(db, organization!));
    expect(outcomes(graph)).toEqual([]);
    expect(graph.values(iri('d:e7'), 'dct:type')).toEqual([]);
  });
});
