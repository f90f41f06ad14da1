import fc from 'fast-check';
import { BEGIN, COMMA, END, Json } from '../../../src/graphql/serving/writing/json.js';
import { expect, it } from '../../support/jest.js';

/** Also what is escaped, and halves of surrogate pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u007f', 'é', '課', '𠮷', '\ud842', '\udfb7', 'a') }),
  // Longer than the first buffers.
  fc.string({ unit: fc.constantFrom('課', 'a'), minLength: 1_500, maxLength: 3_000, size: 'max' }),
);
const value = fc.oneof(text, fc.integer(), fc.nat(12), fc.double(), fc.boolean(), fc.constant(null));

it('values are written with the bytes of JSON.stringify, over the ends of buffers', () => {
  fc.assert(
    fc.property(fc.array(value, { size: 'large' }), (values) => {
      const json = new Json();
      json.byte(BEGIN);
      for (const [i, one] of values.entries()) {
        if (i > 0) json.byte(COMMA);
        json.value(one);
      }
      json.byte(END);
      const { length } = json;
      const written = Buffer.concat(json.parts());
      expect(written.toString()).toBe(JSON.stringify(values));
      expect(written.length).toBe(length);
    }),
  );
});
