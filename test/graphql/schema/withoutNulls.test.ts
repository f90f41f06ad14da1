import { withoutNulls } from '../../../src/graphql/inputs/withoutNulls.js';
import { describe, expect, it } from '../../support/jest.js';

describe('withoutNulls', () => {
  it('drops null and undefined at any depth, and nothing else', () => {
    const input = {
      reason: null,
      note: undefined,
      title: '',
      keep: false,
      expectedRevision: 0,
      changes: [
        { clause: null, abolish: { unit: 'a', replacedBy: null } },
        { oversee: { unit: 'b', posts: [] } },
      ],
    };
    const present = {
      title: '',
      keep: false,
      expectedRevision: 0,
      changes: [{ abolish: { unit: 'a' } }, { oversee: { unit: 'b', posts: [] } }],
    };
    expect(withoutNulls<unknown>(input)).toStrictEqual(present);
  });

  it('leaves plain data, whatever class the input had', () => {
    class Input {
      name = '係';
      ref = null;
    }
    const plain = withoutNulls<object>(new Input());
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(plain).toStrictEqual({ name: '係' });
  });

  it('keeps an instant an instant', () => {
    const instant = new Date('2026-04-01T00:00:00Z');
    expect(withoutNulls({ recordedFrom: instant }).recordedFrom).toBe(instant);
  });
});
