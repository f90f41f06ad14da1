import { decideRegistration } from '../../../../src/domain/decide/charts/register.js';
import type { BaselineUnit, RegisterOrganization } from '../../../../src/domain/words/command.js';
import { baselineUnits, tree } from '../../../support/given.js';
import { describe, expect, it } from '../../../support/jest.js';

const city: RegisterOrganization = {
  code: '102041',
  name: '試験市',
  knownFrom: '2025-04-01',
  units: baselineUnits(tree('総務部', ['総務課', ['文書係']], '企画部')),
};

function refuses(said: Partial<RegisterOrganization>, ...expected: string[]) {
  const { problems } = decideRegistration({ ...city, ...said });
  expect(problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([...expected].sort());
  for (const { severity, ja, en } of problems) {
    expect(severity).toBe('ERROR');
    expect([ja.trim(), en.trim()]).not.toContain('');
  }
}

describe('registering an organization', () => {
  it('states each unit of its baseline from the top down', () => {
    const { problems, content, events } = decideRegistration(city);
    expect(problems).toEqual([]);
    expect(content).toEqual({
      registration: {
        code: '102041',
        name: '試験市',
        timeZone: 'Asia/Tokyo',
        knownFrom: '2025-04-01',
        coverage: 'COMPLETE',
      },
    });
    expect(events.map(({ id, type, effectiveOn, data }) => [id, type, effectiveOn, data])).toMatchObject([
      ['102041:e1', 'UnitStated', '2025-04-01', { unit: '102041:u1', name: '総務部', parent: null }],
      ['102041:e2', 'UnitStated', '2025-04-01', { unit: '102041:u2', name: '総務課', parent: '102041:u1' }],
      ['102041:e3', 'UnitStated', '2025-04-01', { unit: '102041:u3', name: '文書係', parent: '102041:u2' }],
      ['102041:e4', 'UnitStated', '2025-04-01', { unit: '102041:u4', name: '企画部', parent: null }],
    ]);
  });

  it('may begin with no unit at all', () => {
    expect(decideRegistration({ ...city, units: [] })).toMatchObject({ problems: [], events: [] });
  });

  it('remembers coverage, time zone, source and the notes on units', () => {
    const said = { coverage: 'PARTIAL', timeZone: 'Europe/Paris', source: '組織図' } as const;
    const units: BaselineUnit[] = [{ name: '総務部', kind: '部', note: '位置は推定' }];
    const { content, events } = decideRegistration({ ...city, ...said, units });
    expect(content).toMatchObject({ registration: said });
    expect(events[0]?.note).toBe('位置は推定');
  });

  it('refuses a code of other characters or length', () => {
    for (const code of ['', '市', 'a b', 'a/b', 'a'.repeat(65)]) refuses({ code }, 'BAD_CODE code');
    refuses({ code: 'a'.repeat(64) });
    refuses({ code: 'A.b_c-1' });
  });

  it('refuses a time zone that does not exist', () => {
    refuses({ timeZone: 'Asia/Maebashi' }, 'BAD_TIME_ZONE timeZone');
    refuses({ timeZone: '' }, 'BAD_TIME_ZONE timeZone');
  });

  it('accepts every time zone that exists, and names the one that does not', () => {
    refuses({ timeZone: 'Asia/Tokyo' });
    refuses({ timeZone: 'UTC' });
    expect(decideRegistration({ ...city, timeZone: 'Asia/Maebashi' }).problems).toMatchObject([
      { ja: expect.stringContaining('Asia/Maebashi'), en: expect.stringContaining('Asia/Maebashi') },
    ]);
  });

  it('finds the holders of duties and the units of posts in its own units', () => {
    refuses({ duties: [{ name: '広報', holders: ['総務部/総務課', '企画部'] }] });
    refuses({ posts: [{ name: '部長', unit: '企画部', oversees: ['総務部'] }] });
    refuses(
      { duties: [{ name: '広報', holders: ['総務部', '情報課'] }], posts: [{ name: '部長', unit: '@部' }] },
      'UNKNOWN_UNIT duties[0].holders[1]',
      'UNKNOWN_REF posts[0].unit',
    );
  });

  it('names the siblings of one name by their name', () => {
    const { problems } = decideRegistration({ ...city, units: baselineUnits(tree('甲課', '乙課', '乙課')) });
    expect(problems).toMatchObject([
      { ja: expect.stringContaining('「乙課」'), en: expect.stringContaining('“乙課”') },
    ]);
  });

  it('refuses two siblings of one name, once for each second one', () => {
    refuses(
      { units: baselineUnits(tree('総務部', ['庶務課', '庶務課'], '企画部', ['庶務課'], '総務部')) },
      'SIBLING_NAME_TAKEN units[0].children[1].name',
      'SIBLING_NAME_TAKEN units[2].name',
    );
  });

  it('refuses bad texts in every place', () => {
    refuses(
      {
        name: '',
        source: '\u0000',
        idempotencyKey: ' ',
        units: [
          {
            name: '部'.repeat(201),
            kind: '',
            note: '\ud800',
            children: [{ ref: '\n', name: '課', displayName: '', kind: '課' }],
          },
        ],
      },
      'BLANK_TEXT name',
      'FORBIDDEN_CHARACTER source',
      'BLANK_TEXT idempotencyKey',
      'TEXT_TOO_LONG units[0].name',
      'BLANK_TEXT units[0].kind',
      'FORBIDDEN_CHARACTER units[0].note',
      'BLANK_TEXT units[0].children[0].ref',
      'BLANK_TEXT units[0].children[0].displayName',
    );
  });

  it('refuses a ref given twice, and a known unit where nothing is known yet', () => {
    refuses(
      {
        units: [
          { ref: '部', name: '甲部', kind: '部' },
          { ref: '部', name: '乙部', kind: '部', unit: '甲部' },
        ],
      },
      'DUPLICATE_REF units[1].ref',
      'ONLY_WITH units[1].unit',
    );
  });
});
