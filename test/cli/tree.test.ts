import { readFile } from 'node:fs/promises';
import { registerOrganization } from '../../src/record.js';
import { run } from '../support/commandLine.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { beforeAll, describe, expect, it } from '../support/jest.js';

const { db, url } = await isesakiDatabase();
const tree = (...args: string[]) => run(['tree', ...args], { DATABASE_URL: url });

beforeAll(async () => {
  await registerOrganization(
    db,
    {
      code: 'small',
      name: '小さな市',
      knownFrom: '2026-04-01',
      units: [
        {
          name: '総務部',
          kind: '部',
          children: [
            {
              name: '総務課',
              kind: '課',
              children: [{ name: '学校教育係', displayName: '(学校教育係)', kind: '係' }],
            },
            { name: '財政課', kind: '課' },
          ],
        },
        { name: '市民部', kind: '部', children: [{ name: '市民課', kind: '課' }] },
      ],
    },
    'local',
  );
});

const small = `小さな市 2026-04-01
revision 1, cite as small@2026-04-01~1
COMPLETE: 組織の全体を収める / The whole organization is recorded.
├─ 総務部 [部]
│  ├─ 総務課 [課]
│  │  └─ (学校教育係) [係]
│  └─ 財政課 [課]
└─ 市民部 [部]
   └─ 市民課 [課]
`;

describe('enkaku tree', () => {
  it('draws the tree of a day', async () => {
    expect(await tree('small', '--on', '2026-04-01')).toEqual({ code: 0, stdout: small, stderr: '' });
  });

  it.each(['2026-03-31', '2026-04-01'])("draws Isesaki's tree of %s as the notice has it", async (day) => {
    const { stdout } = await tree('102041', '--on', day);
    expect(stdout).toContain(
      'PARTIAL: 組織の一部のみを収める / Only a part of the organization is recorded.',
    );
    const [, , , ...lines] = stdout.split('\n');
    const indented = lines.map((line) =>
      line.replace(/^[│├└─ ]+/, (lead) => ' '.repeat((lead.length / 3 - 1) * 2)),
    );
    // This file runs from dist/test/cli.
    const golden = new URL(`../../../test/golden/isesaki-${day}.txt`, import.meta.url);
    expect(indented.join('\n')).toBe(await readFile(golden, 'utf8'));
  });

  it('says that nothing is known before the first recorded day and the first revision', async () => {
    for (const args of [
      ['--on', '2026-03-31'],
      ['--known-at', '0'],
      ['--known-at', '2020-01-01T00:00:00Z'],
    ]) {
      const { code, stdout } = await tree('small', ...args);
      expect(code).toBe(0);
      expect(stdout.split('\n')[2]).toMatch(/^UNKNOWN: .* Nothing is known of this moment/);
      expect(stdout.split('\n')).toHaveLength(4);
    }
  });

  it('gives programs nested JSON, of today where the organization is', async () => {
    const { stdout } = await tree('small', '--json', '--known-at', '1');
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      organization: { code: 'small', name: '小さな市' },
      revision: 1,
      coverage: 'COMPLETE',
      roots: [
        { name: '総務部', children: [{ children: [{ displayName: '(学校教育係)', children: [] }] }, {}] },
        {},
      ],
    });
    expect(answer.date >= day).toBe(true);
    expect(answer.citation).toBe(`small@${answer.date}~1`);
  });

  it.each([
    ['an unknown organization', ['none'], 1, /「none」.*\nThere is no organization “none”/],
    ['a revision to come', ['small', '--known-at', '2'], 1, /no revision 2\. Give a number from 0 to 1/],
    [
      'a day that is none',
      ['small', '--on', '2026-02-30'],
      2,
      /'2026-02-30' is invalid. Give a day that exists/,
    ],
    [
      'an instant without a zone',
      ['small', '--known-at', '2026-04-01'],
      2,
      /Give a revision such as 2, or an instant/,
    ],
    ['no organization', [], 2, /missing required argument 'ORG'/],
  ])('refuses %s', async (_what, args, code, sentence) => {
    expect(await tree(...args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
