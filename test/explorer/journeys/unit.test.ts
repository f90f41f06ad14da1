/** A unit, a duty and a reorganization with a long history: what set each value, what it was before, what was corrected. */

import type { Page } from 'playwright-core';
import { recordTown } from '../../support/exampleTown.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';

(hasBrowser ? describe : describe.skip)('in a town with a long history', () => {
  const { open } = journeys(recordTown, { oneVisit: true });
  const DAY = '/o/machi@2021-04-01';
  const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

  describe('a visitor of a unit', () => {
    it('asks why it has its name, and walks back to the first one, each step with its cause', async () => {
      const page = await open(`${DAY}/u/machi:u2`);
      const panel = panelOf(page, '【政策推進室】');
      await panel.getByRole('button', { name: 'なぜ？ 名称' }).click();
      const cause = panel.getByRole('definition').filter({ hasText: '企画部政策課を政策推進室に改称' });
      await cause.getByText('平成30年度の機構改正').waitFor();
      const back = cause.getByRole('button', { name: 'その前は？' });
      await back.click();
      await cause.getByRole('heading', { name: 'その前： 政策課 2016-04-01から2018-03-31まで' }).waitFor();
      await back.click();
      // The second of two corrections is in effect: what it says, who recorded it and why, and what was recorded first.
      await cause
        .getByRole('heading', { name: 'その前： 企画財政課 2014-04-01から2016-03-31まで' })
        .waitFor();
      await cause.getByText('「企画課」を「企画財政課」に改める。').waitFor();
      await cause.getByText('原本を確かめた').waitFor();
      await cause.getByText('総務部企画課を企画政策課に改称').waitFor();
      await back.click();
      await cause.getByRole('heading', { name: 'その前： 企画課 2010-04-01から2014-03-31まで' }).waitFor();
      await cause.getByText('これより前の値は記録されていません。').waitFor();
      expect(await back.count()).toBe(0);
    });

    it('sees for each of two events of one day the value that it set', async () => {
      const page = await open(`${DAY}/u/machi:u2`);
      const panel = panelOf(page, '【政策推進室】');
      await panel.getByRole('button', { name: 'なぜ？ 種別' }).click();
      await panel.getByRole('definition').getByText('企画部政策課を室に変更').waitFor();
      expect(await panel.getByRole('definition').getByText('政策推進室に改称').count()).toBe(0);
      await panel.getByRole('button', { name: 'なぜ？ 所属' }).click();
      await panel.getByRole('definition').getByText('企画部へ移管し').waitFor();
      await panel.getByRole('button', { name: 'その前は？' }).last().click();
      await panel.getByRole('link', { name: '総務部', exact: true }).click();
      await panelOf(page, '総務部').waitFor();
      expect(page.url()).toContain('@2010-04-01/u/machi:u1');
    });

    it('walks back from a unit that was created to those that it came from', async () => {
      const page = await open(`${DAY}/u/machi:u14`);
      const panel = panelOf(page, '文書公開係');
      await panel.getByRole('button', { name: 'なぜ？ 存在' }).click();
      await panel.getByText('この組織単位の前身：').waitFor();
      await panel
        .getByRole('definition')
        .getByRole('link', { name: /保存係/ })
        .click();
      const before = panelOf(page, '保存係');
      await before.getByRole('button', { name: 'なぜ？ 名称' }).click();
      await before
        .getByRole('definition')
        .getByText(/文書係を.*保存係.*分割/)
        .first()
        .waitFor();
    });

    it('asks who set a duty, a post and the overseers, and what was before', async () => {
      const page = await open(`${DAY}/u/machi:u4`);
      const panel = panelOf(page, '統計係');
      await panel.getByRole('button', { name: 'なぜ？ 統計に関する事務' }).last().click();
      await panel.getByRole('button', { name: 'その前は？' }).click();
      await panel
        .getByRole('heading', { name: /その前： 市民部 › 市民課 2014-04-01から2020-03-31まで/ })
        .waitFor();
      await panel.getByText('統計に関する事務を市民課に移す。').waitFor();

      await page.goto(new URL(`${DAY}/u/machi:u2`, page.url()).href);
      const office = panelOf(page, '【政策推進室】');
      await office.getByRole('button', { name: 'なぜ？ 政策企画監', exact: true }).click();
      await office.getByRole('button', { name: 'その前は？' }).click();
      await office.getByRole('heading', { name: /その前： 企画監（課長級）/ }).waitFor();

      await page.goto(new URL(`${DAY}/u/machi:u1`, page.url()).href);
      const department = panelOf(page, '総務部');
      await department.getByRole('button', { name: 'なぜ？ 所管する職' }).click();
      await department.getByText('総務部を副町長と政策監の共同所管とする').last().waitFor();
      await department.getByRole('button', { name: 'その前は？' }).click();
      await department
        .getByRole('heading', { name: 'その前： 副町長 2010-04-01から2014-03-31まで' })
        .waitFor();
    });

    it('sees its whole life in one band, goes along it with the arrow keys, and to a day with Enter', async () => {
      const page = await open(`${DAY}/u/machi:u2`);
      const band = panelOf(page, '【政策推進室】').getByRole('group', { name: '経歴' });
      await band.getByRole('link', { name: '所属 企画部 2016-04-01から' }).waitFor();
      await band.getByRole('link', { name: '種別 室 2018-04-01から' }).waitFor();
      await band.getByRole('link', { name: '事務 総合計画に関する事務 2010-04-01から' }).waitFor();
      await band.getByRole('link', { name: '職 企画監（課長級） 2010-04-01から2016-03-31まで' }).waitFor();
      await band.getByRole('link', { name: '名称 企画課 2010-04-01から2014-03-31まで' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/o/machi@2014-04-01/u/machi:u2');
      await panelOf(page, '企画財政課').waitFor();
    });

    it('reads the same as a table, and the story in sentences', async () => {
      const page = await open(`${DAY}/u/machi:u2`);
      const panel = panelOf(page, '【政策推進室】');
      await panel.getByText('表で見る').click();
      await panel.getByRole('row', { name: /名称 企画財政課 .*2014-04-01から2016-03-31まで/ }).waitFor();
      await panel.getByRole('row', { name: /職 政策企画監（部長級） .*2016-04-01から/ }).waitFor();
      const story = panel.getByRole('listitem').filter({ hasText: '企画部政策課を室に変更 条項 1' });
      await story.getByRole('link', { name: '2018-04-01へ' }).click();
      await page.waitForURL('**/o/machi@2018-04-01/u/machi:u2');
    });

    it('follows the lineage in both directions', async () => {
      const page = await open('/o/machi@2018-04-01/u/machi:u13');
      const picture = panelOf(page, '保存係').getByRole('group', { name: '系譜' });
      await picture.getByRole('link', { name: '文書係 2010-04-01から2016-03-31まで' }).waitFor();
      await picture.getByText('分割').waitFor();
      await picture.getByText('統合').waitFor();
      await picture.getByRole('link', { name: '文書公開係 2020-04-01から' }).click();
      await page.waitForURL('**/o/machi@2020-04-01/u/machi:u14');
    });

    it('is told that it has ended, why, and what became of it', async () => {
      const page = await open('/o/machi@2023-04-01/u/machi:u10?lang=en');
      const panel = panelOf(page, '環境課');
      await panel.getByText('It does not exist on 2023-04-01.').waitFor();
      await panel.getByText('from 2010-04-01 to 2022-03-31').first().waitFor();
      await panel.getByRole('button', { name: 'Why? Exists' }).click();
      await panel.getByRole('heading', { name: 'Ended on 2022-04-01' }).waitFor();
      await panel
        .getByRole('link', { name: /住民課/ })
        .first()
        .waitFor();
    });
  });

  describe('a visitor of the duties', () => {
    it('reads who answers for a duty today, who held it when, and on what ground it moved', async () => {
      const page = await open('/o/machi@2016-04-01/duties/machi:d4');
      await page.getByText('今日の担当： 企画部 › 政策推進室 › 統計係（2020-04-01から）').waitFor();
      await page.getByText('2016-04-01の担当： 市民部 › 市民課（2014-04-01から）').waitFor();
      const rows = await page.getByRole('row').allInnerTexts();
      expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual([
        ['担当', '期間'],
        ['総務部 › 企画課 › 統計係', '2010-04-01から2014-03-31まで'],
        ['市民部 › 市民課', '2014-04-01から2020-03-31まで'],
        ['企画部 › 政策推進室 › 統計係', '2020-04-01から2097-03-31まで'],
        ['総務部 › 法務文書課', '2097-04-01から'],
      ]);
      const coming = page.getByRole('listitem').filter({ hasText: '総務部法務文書課へ移管' });
      await coming.getByText('施行前').waitFor();
      await coming.getByRole('link', { name: '次の機構改正' }).waitFor();
      const band = page.getByRole('group', { name: '担当の移り変わり' });
      await band.getByRole('link', { name: '担当 統計係 2010-04-01から2014-03-31まで' }).click();
      await page.waitForURL('**/o/machi@2010-04-01/duties/machi:d4');
    });

    it('finds a duty that nobody holds by a part of its name, and what became of its last holder', async () => {
      const page = await open('/o/machi/duties');
      await page.getByRole('searchbox', { name: '事務の名称でさがす' }).fill('ごみ');
      await page.getByText('最後の担当：市民部 › 環境課').waitFor();
      await page.getByRole('link', { name: 'ごみの収集に関する事務' }).click();
      await page.getByText(/今日の担当： ありません。2022-04-01に担当の組織単位がなくなり/).waitFor();
      await page.getByText('最後の担当の後身： 市民部 › 住民課').waitFor();
      await page
        .getByRole('row', { name: /例広域事務組合（団体の外） 2018-04-01から2020-03-31まで/ })
        .waitFor();
    });

    it('finds a body outside that has a duty on the day', async () => {
      const page = await open('/o/machi@2019-01-01/duties?lang=en');
      await page.getByRole('searchbox', { name: 'Find a duty by name' }).fill('ごみ');
      await page.getByText('例広域事務組合 (outside the organization)').waitFor();
    });

    it('goes from a unit to its duties and those of all units below it, on the day', async () => {
      const page = await open(`${DAY}/u/machi:u2`);
      await page.getByRole('link', { name: '下の組織の事務も見る（全2件）' }).click();
      await page
        .getByRole('heading', { name: '【政策推進室】とその下の組織の事務（2021年4月1日（令和3年））' })
        .waitFor();
      await page.getByRole('row', { name: /統計に関する事務 企画部 › 政策推進室 › 統計係/ }).waitFor();
      expect(await page.getByRole('row').count()).toBe(3);
      await page.getByRole('link', { name: 'すべての事務' }).click();
      await page.getByRole('row', { name: /ごみの収集に関する事務/ }).waitFor();
    });
  });

  describe('a visitor of the reorganizations', () => {
    it('sees in the list which are coming, and which was withdrawn', async () => {
      const page = await open('/o/machi/reorganizations');
      await page.getByRole('heading', { name: 'これから施行される改正' }).waitFor();
      const titles = await page.getByRole('heading', { level: 3 }).allInnerTexts();
      expect(titles.slice(0, 3)).toEqual([
        '次の機構改正 施行前',
        '令和7年度の機構改正',
        '令和6年度の機構改正 取下げ',
      ]);
      await page.getByText('2024年4月1日（令和6年）施行の予定').waitFor();
      await page.getByRole('searchbox', { name: '改正の名称でさがす' }).fill('平成');
      await page.getByRole('heading', { name: '次の機構改正' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('heading', { level: 3 }).count()).toBe(3);
    });

    it('reads a clause, the words of the notice beside what was recorded, and each correction with its reason', async () => {
      const page = await open('/o/machi/reorganizations/machi:r1');
      const first = page.getByRole('row', { name: /^1 / });
      await first.getByRole('cell', { name: '「企画課」を「企画財政課」に改める。', exact: true }).waitFor();
      await first.getByText('当初の記録：').waitFor();
      const corrections = await first.getByRole('listitem').allInnerTexts();
      expect(corrections).toEqual([
        expect.stringMatching(/^訂正.*企画調整課.*後の記録で置き換え済み[\s\S]*理由：規則の文言を読み違えた/),
        expect.stringMatching(/^訂正.*企画財政課[\s\S]*理由：原本を確かめた/),
      ]);
      await page.getByText('2013年12月20日（平成25年）').waitFor();
      await page.getByText('広報 平成26年1月号').waitFor();
      await first.getByRole('link', { name: '第12版で変わったこと' }).click();
      await page.waitForURL('**/o/machi@2014-04-01~12/compare/2014-04-01~11');
      await page
        .getByRole('row', { name: /企画調整課.*企画財政課/ })
        .first()
        .waitFor();
    });

    it('is told that one was put off, and which of its clauses was voided', async () => {
      const page = await open('/o/machi/reorganizations/machi:r7');
      await page.getByText('施行日が変更されました。現在の施行日は2025年7月1日（令和7年）です。').waitFor();
      await page.getByText('理由：準備の遅れ').waitFor();
      const second = page.getByRole('row', { name: /^2 / });
      await second.getByText('取消済み').waitFor();
      await second.getByText('理由：誤って記録した').waitFor();
    });

    it('is told that one was withdrawn, and that another one is not yet in force', async () => {
      const withdrawn = await open('/o/machi/reorganizations/machi:r6');
      await withdrawn.getByText('この改正は2024年3月15日（令和6年）に取り下げられました。').waitFor();
      expect(await withdrawn.getByRole('link', { name: '新旧対照表' }).count()).toBe(0);
      const coming = await open('/o/machi/reorganizations/machi:r8?lang=en');
      await coming.getByText(/Not yet in force\. It takes effect on 1 April 2097/).waitFor();
    });

    it('sees it as it was known at an older revision', async () => {
      const page = await open('/o/machi~2/reorganizations/machi:r1');
      await page.getByText('「企画課」を「企画政策課」に改める。').waitFor();
      expect(await page.getByText('訂正', { exact: true }).count()).toBe(0);
      const list = await open('/o/machi~2/reorganizations');
      await list.getByRole('heading', { name: '平成26年度の機構改正' }).waitFor();
      expect(await list.getByRole('heading', { level: 3 }).count()).toBe(1);
      const unknown = await open('/o/machi~2/reorganizations/machi:r8');
      await unknown.getByText('この改正は、この版の時点では記録されていません。').waitFor();
    });
  });
});
