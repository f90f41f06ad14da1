import { joinsOf } from '../../src/domain/compare/joined/joins.js';
import { tableOf } from '../../src/domain/compare/table.js';
import { type Compared, compareMoments, eventsOfChanges } from '../../src/queries/compare/compare.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { depthOf, inOrder } from '../../src/queries/units/tree.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();

async function momentsOf(from: string, to: string) {
  const organization = (await organizationByCode(db, '102041', 'ALL'))!;
  const at = (date: string) => ({ organization, date, revision: organization.revision });
  return { from: at(from), to: at(to) };
}

const nameIn = (part: Compared['from'], unit: string) => part.states.get(unit)?.name ?? unit;

async function changes(from: string, to: string): Promise<string[]> {
  const compared = await compareMoments(db, await momentsOf(from, to));
  return compared.changes.map(({ kinds, before, after }) => {
    const names = (part: Compared['from'], units: string[]) =>
      units.map((unit) => nameIn(part, unit)).join('+');
    return `${kinds.join(',')} ${names(compared.from, before)} -> ${names(compared.to, after)}`;
  });
}

describe('comparing Isesaki on the eve and on the day of its reorganization', () => {
  beforeAll(async () => {
    await registerOrganization(db, isesakiBaseline(), 'local');
    await recordReorganization(db, isesakiReorganization(), 'local');
  });

  it('shows every change once, in the order of the new tree; a unit that ended is at its former place', async () => {
    expect(await changes('2026-03-31', '2026-04-01')).toEqual([
      'CREATED  -> 市長戦略部',
      'TRANSFERRED 秘書課 -> 秘書課',
      'CREATED  -> 管理係',
      'CARRIED 秘書係 -> 秘書係',
      'CREATED  -> 戦略推進課',
      'RENAMED,TRANSFERRED 政策係 -> 戦略係',
      'CREATED  -> 公共施設マネジメント推進課',
      'CREATED  -> 官民連携推進係',
      'MERGED 文書係+情報公開係 -> 文書管理係',
      'ABOLISHED 資産活用推進係 -> ',
      'RENAMED 企画調整課 -> 経営企画課',
      'CARRIED 管理係 -> 管理係',
      'RENAMED 企画係 -> 計画推進係',
      'ABOLISHED 街づくり推進係 -> ',
      'MERGED 行政改革係+デジタル化推進係 -> イノベーション推進係',
      'TRANSFERRED 組織係 -> 組織係',
      'ABOLISHED 事務管理課 -> ',
      'MERGED 情報政策係+システム管理係 -> 情報システム係',
      'RENAMED 広報課 -> 広報プロモーション課',
      'MERGED 広報係+報道広聴係 -> 広報広聴係',
      'CREATED  -> シティプロモーション係',
      'CREATED  -> 多文化共生センター',
      'MERGED 市民係+国保年金係+税務係+福祉こども係+高齢介護係 -> 市民サービス係',
      'MERGED 市民係+国保年金係+税務係+福祉こども係+高齢介護係 -> 市民サービス係',
      'MERGED 市民係+国保年金係+税務係+福祉こども係+高齢介護係 -> 市民サービス係',
      'CREATED  -> 産業DX係',
      'CREATED  -> 都市政策係',
    ]);
  });

  it('leads back in time if the first day is the later one', async () => {
    const backwards = await changes('2026-04-01', '2026-03-31');
    expect(backwards).toContain('ABOLISHED 市長戦略部 -> ');
    expect(backwards).toContain('SPLIT 文書管理係 -> 文書係+情報公開係');
    expect(backwards).toContain('CREATED  -> 街づくり推進係');
    expect(backwards).toContain('RENAMED,TRANSFERRED 戦略係 -> 政策係');
  });

  it('finds the events that caused each change', async () => {
    const moments = await momentsOf('2026-03-31', '2026-04-01');
    const { changes, to } = await compareMoments(db, moments);
    const events = await eventsOfChanges(db, moments, changes);
    const typesOf = (name: string) =>
      events[changes.findIndex(({ after }) => after.some((unit) => nameIn(to, unit) === name))]?.map(
        ({ type }) => type,
      );
    expect(typesOf('文書管理係')).toEqual(['UnitsMerged']);
    expect(typesOf('戦略係')).toEqual(['UnitTransferred']);
    expect(typesOf('秘書係')).toEqual(['UnitTransferred']);
  });

  it('shows both trees side by side, each complete and in its own order, a unit beside itself or its successor', async () => {
    const { from, to } = await momentsOf('2026-03-31', '2026-04-01');
    const [before, after] = await loadTrees(db, [from, to]);
    const { changes, between } = await compareMoments(db, { from, to });
    const lines = [before!, after!].map((tree) =>
      inOrder(tree).map(({ unit }) => ({ unit, depth: depthOf(tree, unit) })),
    );
    const sides = lines.map((side) => side.map(({ unit }) => unit));
    const rows = tableOf(lines[0]!, lines[1]!, joinsOf(between), changes);
    expect(rows.flatMap((row) => row.before ?? [])).toEqual(sides[0]);
    expect(rows.flatMap((row) => row.after ?? [])).toEqual(sides[1]);
    const beside = rows.map((row) => [
      before!.states.get(row.before ?? '')?.name,
      after!.states.get(row.after ?? '')?.name,
    ]);
    expect(beside).toContainEqual(['文書係', '文書管理係']);
    expect(beside).toContainEqual(['企画調整課', '経営企画課']);
    // It is beside itself although one of its sections, with all units below that, comes before it now.
    expect(beside).toContainEqual(['総務部', '総務部']);
    expect(beside).not.toContainEqual(['総務部', undefined]);
    expect(beside).toContainEqual([undefined, '産業DX係']);
    expect(beside).toContainEqual(['街づくり推進係', undefined]);
  });
});
