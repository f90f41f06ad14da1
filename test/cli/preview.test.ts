/** Impact before it happens: what a file would do, and nothing recorded. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../server/process.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const folder = await temporaryFolder();
const record = (...args: string[]) => run(['record', ...args], { DATABASE_URL: url }, folder);
const write = (name: string, content: string) => writeFile(join(folder, name), content);
const revisions = async () => (await db.selectFrom('revision').select('number').execute()).length;

const about = `  organization: '102041'
  reason: 延期の通知による
`;

/** Previews a file that can be recorded; gives its lines. */
async function previewOf(content: string): Promise<string[]> {
  await write('file.yaml', content);
  const before = await revisions();
  const { code, stdout, stderr } = await record('--preview', 'file.yaml');
  expect([code, stderr, await revisions()]).toEqual([0, '', before]);
  return stdout.trimEnd().split('\n');
}

describe('enkaku record --preview', () => {
  it('shows what a reorganization changes, what builds on it and how the day changes', async () => {
    expect(
      await previewOf(`organization: '102041'
reorganization:
  title: 改正
  effectiveOn: 2025-10-01
  changes:
    - rename: { unit: 総務部/総務課/文書係, name: 文書法制係 }
`),
    ).toEqual([
      expect.stringMatching(/^影響する日 \/ Days that answer otherwise: 2025-10-01/),
      '影響する組織単位 / Units: 1',
      '  102041:u6  総務部/総務課/文書法制係',
      expect.stringMatching(/^以後の記録 \/ Later records that speak of them: \d+$/),
      expect.stringMatching(/^ {2}2026-04-01 {2}102041:e\d+ {2}.*文書係/),
      '',
      '2025-10-01: 今の記録 → 記録後 / as known now → once recorded',
      '記録の変更 / Changes of the record',
      '- 「総務課文書係を文書法制係に改称」を記録に加える',
      '事務の移管の記録 / Recorded moves of duties: なし / none',
      '職の記録 / Recorded posts: なし / none',
    ]);
  });

  it('shows every day on which an amendment changes answers', async () => {
    const lines = await previewOf(
      `reschedule:\n${about}  reorganization: 102041:r1\n  effectiveOn: 2026-07-01\n`,
    );
    expect(lines[0]).toBe('影響する日 / Days that answer otherwise: 2026-04-01');
    expect(lines).toContain('2026-04-01: 今の記録 → 記録後 / as known now → once recorded');
    expect(lines).toContain(
      '- 「市長戦略部を新設」の施行日を2026年4月1日としていたものを2026年7月1日とする ［(1)①］',
    );
  });

  it('shows how much of the organization is recorded after a chart', async () => {
    const lines = await previewOf(
      `widen:\n${about}  coverage: COMPLETE\n  units: [{ name: 消防本部, kind: 部 }]\n`,
    );
    expect(lines).toContain('COMPLETE: 組織の全体を収める / The whole organization is recorded.');
  });

  it('shows what is in the way, with the line, and ends with 1', async () => {
    await write('bad.yaml', `void:\n${about}  event: 102041:e1\n`);
    const { code, stdout, stderr } = await record('--preview', 'bad.yaml');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ERROR \w+ event \(bad\.yaml:4\)\n {2}.*\n {2}.*\n {2}支障となる記録/);
    expect(stdout).toMatch(/^影響する日/);
  });

  it('prints the same for programs as for people', async () => {
    await write('void.yaml', `void:\n${about}  event: 102041:e174\n`);
    const { code, stdout } = await record('--preview', '--json', 'void.yaml');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'void.yaml',
      problems: [],
      days: ['2026-04-01'],
      laterEvents: [],
      impact: [{ to: { date: '2026-04-01' }, postChanges: [{ before: { name: '副部長' } }] }],
    });
  });

  it('shows whether an organization can be registered', async () => {
    const registration = (code: string) =>
      `code: '${code}'\nname: 市\nknownFrom: 2020-01-01\ncoverage: COMPLETE\nunits: [{ name: 総務課, kind: 課 }]\n`;
    expect((await previewOf(registration('new')))[0]).toBe(
      '影響する日 / Days that answer otherwise: なし / none',
    );
    await write('taken.yaml', registration('102041'));
    expect(await record('--preview', 'taken.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^ERROR ORGANIZATION_EXISTS code \(taken\.yaml:1\)/),
    });
  });

  it('takes one file', async () => {
    expect(await record('--preview', 'void.yaml', 'bad.yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: --preview takes one file\.\n/),
    });
  });
});
