import { hasErrors, type Problem, problem } from '../../../src/domain/problems/problem.js';
import { textProblems } from '../../../src/domain/problems/text.js';
import { describe, expect, it } from '../../support/jest.js';

/** Both sentences contain each of these words. */
function says({ ja, en }: Problem, ...words: string[]): void {
  for (const word of words) expect([ja, en]).toEqual(Array(2).fill(expect.stringContaining(word)));
}

describe('a problem', () => {
  it('is an error without a place, unless it says otherwise', () => {
    expect(problem('NO_CHANGES', [])).toEqual({
      code: 'NO_CHANGES',
      severity: 'ERROR',
      events: [],
      units: [],
      ja: '変更が一つもありません。changes に一つ以上書いてください。',
      en: 'There are no changes. Give at least one in changes.',
    });
    const warning = problem('NO_CHANGES', [], {
      severity: 'WARNING',
      path: 'changes',
      events: ['e'],
      units: ['u'],
    });
    expect(warning).toMatchObject({ severity: 'WARNING', path: 'changes', events: ['e'], units: ['u'] });
    expect([hasErrors([warning]), hasErrors([warning, problem('NO_CHANGES', [])])]).toEqual([false, true]);
  });
});

describe('the sentences of a problem name what is wrong', () => {
  it('with the recording of a command', () => {
    expect(problem('BAD_INPUT', [{ ja: '日本語', en: 'English' }])).toMatchObject({
      ja: '日本語',
      en: 'English',
    });
    says(problem('UNKNOWN_ORGANIZATION', ['t']), 't', 'registerOrganization');
    says(problem('ORGANIZATION_EXISTS', ['t']), 't', 'recordReorganization');
    says(problem('REVISION_CONFLICT', [2, 5]), '2', '5', 'expectedRevision');
    says(problem('IDEMPOTENCY_KEY_REUSED', ['鍵', 7]), '鍵', '7');
    says(problem('OTHER_ORGANIZATION', ['甲', '乙']), '甲', '乙', 'organization');
  });

  it('with the names of duties and posts', () => {
    says(problem('AMBIGUOUS_DUTY', ['広報', ['t:d1', 't:d2']]), '広報', 't:d1', 't:d2');
    says(
      problem('DUTY_HELD_BY_OTHERS', [
        '広報',
        [{ unit: '総務課', duty: 't:d1' }, { unit: '企画課' }],
        'the line',
      ]),
      ...['広報', '総務課', 't:d1', '企画課', 'the line', 'newDuty: true'],
    );
    says(problem('DUTY_NAME_SIMILAR', ['広報', ['広報広聴']]), '広報', '広報広聴');
    says(problem('POST_NOT_STANDING', ['部長', '2026-04-01']), '部長', '2026-04-01');
    says(problem('POST_WITHOUT_DUTY', ['部長', '監査']), '部長', '監査', 'removeDuties');
  });

  it('and which aspect has changed on the day already', () => {
    const aspect = (name: Parameters<typeof problem<'ALREADY_CHANGED_THAT_DAY'>>[1][1]) => {
      const { ja, en } = problem('ALREADY_CHANGED_THAT_DAY', ['総務課', name, '2026-04-01']);
      return [/の(.+?)は 2026/.exec(ja)?.[1], /The (.+?) of/.exec(en)?.[1]];
    };
    expect(
      (['existence', 'name', 'kind', 'place', 'rank', 'unit', 'oversight'] as const).map(aspect),
    ).toEqual([
      ['新設・廃止', 'beginning or end'],
      ['名称', 'name'],
      ['種別', 'kind'],
      ['位置', 'place'],
      ['職位', 'rank'],
      ['所属', 'unit'],
      ['所管', 'oversight'],
    ]);
  });
});

describe('what may have been meant', () => {
  it('is asked where something similar is known', () => {
    expect(problem('UNKNOWN_DUTY', ['広報', ['広報広聴', '広聴']])).toMatchObject({
      ja: '「広報」という事務は記録されていません。「広報広聴」、「広聴」のことではありませんか。',
      en: 'There is no duty “広報” on record. Did you mean “広報広聴”, “広聴”?',
    });
    says(problem('UNKNOWN_UNIT', ['総務課', '2026-04-01', ['総務部/総務課']]), '総務部/総務課', '2026-04-01');
  });

  it('is else how a name is given', () => {
    expect(problem('UNKNOWN_POST', ['部長', []])).toMatchObject({
      ja: expect.stringContaining('名称か ID を確かめてください。'),
      en: expect.stringContaining('Check its name or id.'),
    });
    says(problem('UNKNOWN_UNIT', ['総務課', '2026-04-01', []]), '@ref');
  });
});

describe('a text', () => {
  const codes = (text: string | undefined, size: 'name' | 'note') =>
    textProblems(text, size, 'name').map(({ code }) => code);

  it('may be left out, but not be blank', () => {
    expect(codes(undefined, 'name')).toEqual([]);
    expect(codes('', 'name')).toEqual(['BLANK_TEXT']);
    expect(codes(' \u3000', 'note')).toEqual(['BLANK_TEXT']);
    expect(codes(' 課 ', 'name')).toEqual([]);
  });

  it('has at most 200 characters in a name and 10,000 in a note, however they are stored', () => {
    expect(codes('𠮷'.repeat(200), 'name')).toEqual([]);
    expect(codes('𠮷'.repeat(201), 'name')).toEqual(['TEXT_TOO_LONG']);
    expect(codes('字'.repeat(10_000), 'note')).toEqual([]);
    expect(codes('字'.repeat(10_001), 'note')).toEqual(['TEXT_TOO_LONG']);
    says(textProblems('𠮷'.repeat(201), 'name', 'name')[0]!, '201', '200');
  });

  it('has no control character in a name; a note may have line breaks and tabs', () => {
    expect(codes('総務\n課', 'name')).toEqual(['FORBIDDEN_CHARACTER']);
    expect(codes('総務\u2028課', 'name')).toEqual(['FORBIDDEN_CHARACTER']);
    expect(codes('一行目\n\t二行目', 'note')).toEqual([]);
    expect(codes('一行目\r\n二行目', 'note')).toEqual(['FORBIDDEN_CHARACTER']);
    expect(codes('\ud800', 'note')).toEqual(['FORBIDDEN_CHARACTER']);
    says(textProblems('𠮷\u0007', 'name', 'name')[0]!, 'U+0007', '2');
  });
});
