import fc from 'fast-check';
import { placesIn } from '../../src/queries/units/whole/places.js';
import { expect, it } from '../support/jest.js';
import { seed } from '../support/seed.js';

/** Ids as an organization gives them, and such as only a ledger from elsewhere has. */
const ids = fc.oneof(
  fc.nat(60).map((number) => `102041:u${number}`),
  fc.nat(60).map((number) => `other:u${number}`),
  fc.nat(9).map((number) => `102041:u00${number}`),
  fc.constantFrom('', '7', 'a', '文書係', '102041:u4294967298', `102041:u${'9'.repeat(30)}`, 'u2147483648'),
);

it('each unit is found where it is, whatever the ids; others are not found', () => {
  const property = fc.property(fc.uniqueArray(ids, { maxLength: 40 }), fc.array(ids), (units, others) => {
    const placeOf = placesIn(units);
    for (const unit of [...units, ...others]) {
      const place = units.indexOf(unit);
      expect([unit, placeOf(unit)]).toEqual([unit, place < 0 ? undefined : place]);
    }
  });
  fc.assert(property, { seed, numRuns: 1_000 });
});
