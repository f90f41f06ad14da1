import { getNamedType, isInputObjectType } from 'graphql';
import { fieldsWithIds, lastingName, withLastingNames } from '../../../src/domain/input/lastingNames.js';
import { readAddress, readId, writeAddress } from '../../../src/domain/words/address.js';
import type { Command } from '../../../src/domain/words/command.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';

describe('an address', () => {
  it('is written and read', () => {
    expect(writeAddress('102041:u6', 2)).toBe('102041:u6~2');
    expect(readAddress('102041:u6~2')).toEqual({ organization: '102041', local: 'u6', revision: 2 });
    expect(readAddress(writeAddress('102041:u6', 2, '2026-04-01'))).toEqual({
      organization: '102041',
      local: 'u6',
      day: '2026-04-01',
      revision: 2,
    });
    expect(readAddress('102041@2026-04-01~0')).toEqual({
      organization: '102041',
      day: '2026-04-01',
      revision: 0,
    });
  });

  it.each([
    '102041~2',
    '102041:e6@2026-04-01~2',
    '102041:u6@2026-02-30~2',
    '102041:x6~2',
    '102041:u6~-1',
    'u6~2',
  ])('%s is none', (text) => expect(readAddress(text)).toBe('MALFORMED'));
});

describe('an id that is given', () => {
  it.each([
    ['102041:u6', { name: '102041:u6' }],
    ['102041:u6~2', { name: '102041:u6' }],
    ['102041:u6@2026-04-01~2', { name: '102041:u6' }],
    ['総務部/総務課', { name: '総務部/総務課' }],
    ['市民～課~2@', { name: '市民～課~2@' }],
    ['other:u6~2', { wrong: 'ADDRESS_OF_OTHER_ORGANIZATION' }],
    ['102041:u6~2-preview-0a1b', { wrong: 'PROVISIONAL_ADDRESS' }],
    ['102041:u6@2026-13-01~2', { wrong: 'MALFORMED_ADDRESS' }],
  ])('%s means %j', (text, meant) => expect(lastingName('102041', text)).toEqual(meant));

  it('keeps a name that only looks a little like one', () =>
    expect(readId('課:u6~2')).toEqual({ name: '課:u6~2' }));
});

describe('a command', () => {
  const merge = (units: string[], note?: string): Command => ({
    record: {
      organization: 'a',
      reorganization: {
        title: 'a:u1~1',
        effectiveOn: '2026-04-01',
        changes: [{ note, merge: { units, into: 'a:u1@2026-04-01~1' } }],
      },
    },
  });

  it('means the lasting names in its addresses, and keeps its other texts', () => {
    expect(withLastingNames('a', merge(['a:u1~1', '@new'], 'a:u1~1'))).toEqual({
      command: {
        record: {
          organization: 'a',
          reorganization: {
            title: 'a:u1~1',
            effectiveOn: '2026-04-01',
            changes: [{ note: 'a:u1~1', merge: { units: ['a:u1', '@new'], into: 'a:u1' } }],
          },
        },
      },
      problems: [],
    });
    expect(withLastingNames('a', { void: { organization: 'a', event: 'a:e3~7' } })).toEqual({
      command: { void: { organization: 'a', event: 'a:e3' } },
      problems: [],
    });
  });

  it('is refused with the place of an address that means nothing here', () => {
    const { problems } = withLastingNames('a', merge(['a:u1', 'b:u1~1']));
    expect(problems).toMatchObject([
      { code: 'ADDRESS_OF_OTHER_ORGANIZATION', path: 'changes[0].merge.units[1]' },
    ]);
  });

  it('can have an id in every field of its inputs that is a UnitRef, or an ID but the organization', () => {
    const inputs = Object.values(buildGraphqlSchema().getTypeMap()).filter(isInputObjectType);
    const fields = inputs.flatMap((input) => Object.values(input.getFields()));
    const named = fields
      .filter(({ type }) => ['UnitRef', 'ID'].includes(getNamedType(type).name))
      .map(({ name }) => name);
    expect(named).toContain('under');
    expect([...new Set(named)].filter((name) => !fieldsWithIds.has(name)).sort()).toEqual([
      'code',
      'organization',
    ]);
  });
});
