/** The pictures of docs/images: what each shows. */
import type { Page } from 'playwright-core';

export interface Shot {
  name: string;
  path: string;
  lang: 'ja' | 'en';
  colorScheme?: 'light' | 'dark';
  /** Width and height; absent: of a laptop. */
  size?: [number, number];
  /** What the visitor does first. */
  act?: (page: Page) => Promise<unknown>;
}

const DAY = '/o/102041@2026-04-01~2';

const askWhy = (page: Page) =>
  page
    .getByRole('complementary')
    .getByRole('button', { name: /なぜ？|Why\?/ })
    .first()
    .click();

const reorganization = `organization: '102041'
reorganization:
  title: 令和9年度行政組織機構の改正
  effectiveOn: '2027-04-01'
  changes:
    - clause: (1)
      merge:
        units: [総務部/総務課/文書管理係, 総務部/行政課/行政係]
        intoNew: { name: 文書法制係, kind: 係, under: 総務部/総務課 }
    - clause: (2)
      rename: { unit: 企画部/広報課, name: 広報広聴課 }
`;

/** With a mistake: the second unit has another name by then. */
async function writeReorganization(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /YAML/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(reorganization);
  await page.locator('.cm-lintRange-error').first().waitFor();
}

async function writeMended(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /YAML/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(reorganization.replace('企画部/広報課', '企画部/広報プロモーション課'));
  await page.getByText(/誤りはありません|No errors/).waitFor();
}

export const shots: Shot[] = [
  { name: 'chart.en', path: `${DAY}/u/102041:u139`, lang: 'en' },
  { name: 'chart.ja', path: `${DAY}/u/102041:u139`, lang: 'ja' },
  { name: 'chart-dark.en', path: DAY, lang: 'en', colorScheme: 'dark' },
  { name: 'why.en', path: `${DAY}/u/102041:u139`, lang: 'en', act: askWhy },
  { name: 'compare.en', path: `${DAY}/compare/2026-03-31`, lang: 'en' },
  { name: 'compare.ja', path: `${DAY}/compare/2026-03-31`, lang: 'ja' },
  { name: 'duties.en', path: `${DAY}/duties`, lang: 'en' },
  { name: 'reorganization.en', path: `${DAY}/reorganizations/102041:r1`, lang: 'en' },
  { name: 'desk.en', path: '/o/102041@2026-04-01/desk', lang: 'en', act: writeReorganization },
  { name: 'desk.ja', path: '/o/102041@2026-04-01/desk', lang: 'ja', act: writeMended },
  { name: 'log.en', path: `${DAY}/log`, lang: 'en', colorScheme: 'dark' },
  { name: 'plane.en', path: `${DAY}/plane`, lang: 'en' },
  { name: 'small.ja', path: `${DAY}/u/102041:u139`, lang: 'ja', size: [390, 780] },
];
