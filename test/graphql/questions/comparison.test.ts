import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { testDatabase } from '../../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../../support/files.js';
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask, attempt } = await asker(db);

interface Compared {
  organization: { compare: { changes: Change[]; table: Row[]; from: { coverage: string } } };
}
interface Change {
  kinds: string[];
  before: { name: string; path: string[] }[];
  after: { name: string; path: string[] }[];
  sentence: string;
  events: { type: string }[];
}
interface Row {
  before: { name: string } | null;
  after: { name: string } | null;
  kinds: string[];
  depth: number;
}

const compare = <T = Compared['organization']['compare']>(args: string, fields: string) =>
  ask<{ organization: { compare: T } }>(
    `{ organization(code: "102041") { compare(${args}) { ${fields} } } }`,
  ).then(({ organization }) => organization.compare);

const eveAndDay = 'from: "2026-03-31", to: "2026-04-01"';

describe('Organization.compare', () => {
  beforeAll(async () => {
    await registerOrganization(db, isesakiBaseline(), 'local');
    await recordReorganization(db, isesakiReorganization(), 'local');
  });

  it('shows the sources of a merger beside its result, with its event and its sentence', async () => {
    const { changes } = await compare(
      eveAndDay,
      'changes { kinds before { name path } after { name path } sentence events { type } }',
    );
    expect(changes.find(({ after }) => after[0]?.name === '文書管理係')).toEqual({
      kinds: ['MERGED'],
      before: [
        { name: '文書係', path: ['総務部', '総務課', '文書係'] },
        { name: '情報公開係', path: ['総務部', '総務課', '情報公開係'] },
      ],
      after: [{ name: '文書管理係', path: ['総務部', '総務課', '文書管理係'] }],
      sentence: '総務課文書係と情報公開係を統合し、文書管理係を設置',
      events: [{ type: 'UnitsMerged' }],
    });
  });

  it('is limited to a unit and all below it on either side', async () => {
    const { changes } = await compare(
      `${eveAndDay}, under: "市民部/境支所/市民サービス課"`,
      'changes { kinds }',
    );
    expect(changes).toEqual([{ kinds: ['MERGED'] }]);
  });

  it('refuses a limit to a unit that exists on neither day', async () => {
    const { errors } = await attempt(
      `{ organization(code: "102041") { compare(${eveAndDay}, under: "水道部") { changes { kinds } } } }`,
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('has, if asked, only the rows on which something changed, and those above them', async () => {
    const fields = 'kinds depth before { name } after { name }';
    const { table } = await compare(eveAndDay, `table { ${fields} }`);
    const { table: changed } = await compare(eveAndDay, `table(changedOnly: true) { ${fields} }`);
    const known = new Set(table.map((row) => JSON.stringify(row)));
    expect(changed.filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
    expect(changed.length).toBeLessThan(table.length);
    const differing = ({ kinds }: Row) => kinds.length > 0;
    expect(changed.filter(differing)).toEqual(table.filter(differing));
    const name = ({ before, after }: Row) => after?.name ?? before?.name;
    const at = changed.findIndex((row) => name(row) === '文書管理係');
    expect(changed.slice(0, at).findLast(({ depth }) => depth === 1)).toMatchObject({
      kinds: [],
      after: { name: '総務課' },
    });
  });

  it('keeps the row of a unit whose duty alone moved', async () => {
    const { table, dutyTransfers } = await compare<{
      dutyTransfers: { from: { unitId: string }[]; to: { unitId: string }[] }[];
      table: { before: { unitId: string } | null; after: { unitId: string } | null }[];
    }>(
      eveAndDay,
      'table(changedOnly: true) { before { unitId } after { unitId } } dutyTransfers { from { unitId } to { unitId } }',
    );
    const shown = new Set(table.flatMap(({ before, after }) => [before?.unitId, after?.unitId]));
    const touched = dutyTransfers.flatMap(({ from, to }) => [...from, ...to].map(({ unitId }) => unitId));
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter((unit) => !shown.has(unit))).toEqual([]);
  });

  it('says UNKNOWN of a day before the baseline, and tells no changes', async () => {
    const answer = await compare(
      'from: "2020-01-01", to: "2026-04-01"',
      'from { coverage } changes { kinds } dutyTransfers { on } postChanges { after { name } } table { before { name } after { name } }',
    );
    expect(answer).toMatchObject({
      from: { coverage: 'UNKNOWN' },
      changes: [],
      dutyTransfers: [],
      postChanges: [],
    });
    expect(answer.table).toHaveLength(123);
    expect(answer.table.filter(({ before }) => before !== null)).toEqual([]);
  });

  it('shows the duties that moved and the posts that changed', async () => {
    const answer = await compare(
      eveAndDay,
      'dutyTransfers { description from { name } to { name } } postChanges { before { name rank } after { rank duties } events { clause } }',
    );
    expect(answer).toMatchObject({
      dutyTransfers: expect.arrayContaining([
        {
          description: '電子地域通貨（ISECA）に関する事務',
          from: [{ name: 'デジタル化推進係' }],
          to: [{ name: '商工労働課' }],
        },
      ]),
      postChanges: [
        {
          before: { name: '会計管理者', rank: '部長級' },
          after: { rank: '副部長級', duties: [] },
          events: [{ clause: '(7)' }],
        },
        {
          before: { name: '副部長', rank: null },
          after: { rank: null, duties: ['部局間の連絡、協力及び調整'] },
          events: [{ clause: '(8)' }],
        },
      ],
    });
  });

  it('compares one day at two revisions: what the recording changed', async () => {
    const { changes } = await compare(
      'from: "2026-04-01", to: "2026-04-01", fromKnownAt: { revision: 1 }',
      'changes { kinds after { name } }',
    );
    expect(changes).toHaveLength(27);
  });

  it('takes a number of statements that does not depend on how much changed', async () => {
    const count = async (under: string) => {
      const { statements } = await attempt(
        `{ organization(code: "102041") { compare(${eveAndDay}, under: "${under}") {
          changes { kinds before { name path parent { name } } after { name path } events { type } sentence } } } }`,
      );
      return statements;
    };
    expect(await count('企画部')).toBe(await count('都市計画部'));
  });

  it('of a reorganization is from the eve of its first day to its last day', async () => {
    const answer = await ask(
      `{ organization(code: "102041") { reorganizations { nodes { comparison { from { date } to { date } changes { kinds } } } } } }`,
    );
    expect(answer).toMatchObject({
      organization: {
        reorganizations: {
          nodes: [{ comparison: { from: { date: '2026-03-31' }, to: { date: '2026-04-01' } } }],
        },
      },
    });
  });
});
