import { beforeAll, describe, expect, it } from '../support/jest.js';
import { change, filesToRecord } from './files.js';

const { record, recordSapporo, refusalOf, write } = await filesToRecord();

/** The first reorganization is 011002:r1; its event 011002:e2 renames 総務部. */
beforeAll(async () => {
  await recordSapporo();
  await write('first.yaml', change('    - rename: { unit: 総務部, name: 総合部 }'));
  expect((await record('first.yaml')).code).toBe(0);
});

const about = `  organization: '011002'
  reason: 告示の正誤による
`;

describe('a file that amends what was recorded', () => {
  const files = {
    'reschedule.yaml': `reschedule:\n${about}  reorganization: 011002:r1\n  effectiveOn: 2026-07-01\n`,
    'correct.yaml': `correct:
${about}  event: 011002:e2
  change: { rename: { unit: 総務部, name: 総括部 } }
`,
    'withdraw.yaml': `withdraw:\n${about}  reorganization: 011002:r1\n`,
    'void.yaml': `void:\n${about}  event: 011002:e5\n`,
    'extend.yaml': `extend:
${about}  knownFrom: 2020-04-01
  units: [{ unit: 総務部, name: 庶務部, kind: 部 }]
`,
    'widen.yaml': `widen:\n${about}  units: [{ name: 消防局, kind: 局 }]\n`,
    'put-off.yaml': `rescheduleEvent:\n${about}  event: 011002:e2\n  effectiveOn: 2026-09-01\n`,
  };

  it('has the name of its mutation as its only key', async () => {
    for (const [name, content] of Object.entries(files)) await write(name, content);
    const { code, stdout, stderr } = await record(...Object.keys(files));
    // The record is COMPLETE, so an addition to the baseline gets a warning.
    expect([code, stderr.match(/^(ERROR|WARNING) \w+/gm)]).toEqual([0, ['WARNING ALREADY_COMPLETE']]);
    expect(stdout.trimEnd().split('\n')).toEqual(
      Object.keys(files).map((name, i) => `${name}: recorded as revision ${i + 3} of 011002, with 1 event.`),
    );
  });

  it('is refused with what is wrong in it, and where', async () => {
    const printed = await refusalOf(`correct:
${about}  event: 011002:e2
  change:
    effectiveOn: 2026-02-30
    rename:
      unit: 総務部
      nom: 総括部
`);
    const heads = printed.match(/^ERROR.*$/gm) ?? [];
    expect(heads.map((head) => head.replace('ERROR BAD_INPUT ', '')).sort()).toEqual([
      'change.effectiveOn (bad.yaml:6)',
      'change.rename.name (bad.yaml:8)',
      'change.rename.nom (bad.yaml:9)',
    ]);
    expect(printed).not.toContain('値が正しくありません');
  });

  it('is refused with the place where it breaks a rule', async () => {
    const printed = await refusalOf(`correct:
${about}  event: 011002:e2
  change:
    rename: { unit: 総務部, name: 総括部 }
    create:
      unit: { name: 税務部, kind: 部 }
`);
    expect(printed).toMatch(/^ERROR \w+ change\S* \(bad\.yaml:\d\)/m);
    expect(await refusalOf(`void:\n${about}  event: 011002:e99\n`)).toMatch(
      /^ERROR UNKNOWN_EVENT event \(bad\.yaml:4\)$/m,
    );
    expect(
      await refusalOf(`reschedule:\n${about}  reorganization: 011002:r1\n  effectiveOn: 2026-07-01\n`),
    ).toMatch(/^ERROR SAME_DAY effectiveOn \(bad\.yaml:5\)$/m);
  });

  it.each([
    [
      'has something beside its only key',
      `organization: '011002'\nvoid:\n  event: 011002:e2\n`,
      /^ERROR BAD_INPUT organization \(bad\.yaml:1\)\n {2}void のファイルには.*\n {2}A file with void has no other key/,
    ],
    [
      'amends two records at once',
      `void:\n${about}  event: 011002:e2\nwithdraw:\n${about}  reorganization: 011002:r1\n`,
      /^ERROR BAD_INPUT \w+ \(bad\.yaml:\d\)\n.*\n {2}A file with \w+ has no other key/,
    ],
    [
      'has no content',
      'void:\n',
      /^ERROR BAD_INPUT \(bad\.yaml\)\n {2}値が空です。.*\n {2}The value is empty/,
    ],
    ['gives no reason', `void:\n  organization: '011002'\n  event: 011002:e2\n`, /reason \(bad\.yaml:2\)/],
  ])('is refused if it %s', async (_why, content, sentence) => {
    expect(await refusalOf(content)).toMatch(sentence);
  });
});
