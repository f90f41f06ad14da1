/** Tokens that were verified a moment ago are not verified again, and count no longer than they would. */
import { keepVerified } from '../../src/access/keepVerified.js';
import { BadToken } from '../../src/access/verify.js';
import { afterEach, describe, expect, it, jest } from '../support/jest.js';

const START = 1_800_000_000_000;

afterEach(() => {
  jest.restoreAllMocks();
});

/** Verifies tokens that are a subject and the seconds until they expire; `asked` has those that were verified. */
function counting() {
  const asked: string[] = [];
  let now = START;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const verify = keepVerified(async (token) => {
    asked.push(token);
    const [subject = '', seconds] = token.split(' ');
    if (subject === 'bad') throw new BadToken();
    return { subject, roles: new Map(), expires: START / 1_000 + Number(seconds) };
  });
  const passed = (seconds: number) => {
    now = START + seconds * 1_000;
  };
  return { verify, asked, passed };
}

describe('a token that was verified', () => {
  it('is not verified again for ten seconds', async () => {
    const { verify, asked, passed } = counting();
    const first = await verify('hanako 900');
    passed(9.9);
    expect(await verify('hanako 900')).toEqual(first);
    expect(asked).toEqual(['hanako 900']);
    passed(10);
    await verify('hanako 900');
    expect(asked).toEqual(['hanako 900', 'hanako 900']);
  });

  it('is verified again as soon as it has expired', async () => {
    const { verify, asked, passed } = counting();
    await verify('hanako 3');
    passed(2.9);
    await verify('hanako 3');
    expect(asked).toHaveLength(1);
    passed(3);
    await verify('hanako 3');
    expect(asked).toHaveLength(2);
  });

  it('says nothing about another one', async () => {
    const { verify } = counting();
    expect((await verify('hanako 900')).subject).toBe('hanako');
    expect((await verify('taro 900')).subject).toBe('taro');
  });

  it('is verified again when a thousand others came after it', async () => {
    const { verify, asked } = counting();
    for (let i = 0; i <= 1_000; i++) await verify(`u${i} 900`);
    await verify('u1 900');
    expect(asked).toHaveLength(1_001);
    await verify('u0 900');
    expect(asked).toHaveLength(1_002);
  });
});

it('a bad token is refused each time', async () => {
  const { verify, asked } = counting();
  await expect(verify('bad')).rejects.toThrow(BadToken);
  await expect(verify('bad')).rejects.toThrow(BadToken);
  expect(asked).toHaveLength(2);
});
