import { getNamedType, isCompositeType, isListType, isNonNullType, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { pricedTypes, pricesOf } from '../../../src/graphql/serving/bounds/price/prices/prices.js';
import { describe, expect, it } from '../../support/jest.js';

const schema = buildGraphqlSchema();
const types = Object.values(schema.getTypeMap()).filter(isObjectType);
const prices = pricesOf(schema);

describe('the prices', () => {
  it('have every field that is a list or leads to objects', () => {
    const missing = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => {
          const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
          return isListType(nullable) || isCompositeType(getNamedType(nullable));
        })
        .filter(({ name }) => !prices(type.name)[name])
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('have no type and no field that the schema lacks', () => {
    const unknown = pricedTypes.flatMap(([name, fields]) => {
      const type = schema.getType(name);
      const known = isObjectType(type) ? type.getFields() : {};
      return Object.keys(fields)
        .filter((field) => !known[field])
        .map((field) => `${name}.${field}`);
    });
    expect(unknown).toEqual([]);
  });

  it('of a connection count its page, so every field with such a type says how large it is', () => {
    const paged = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .filter(({ name }) => !prices(type.name)[name]?.below && !prices(type.name)[name]?.belowEach)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(paged).toEqual([]);
  });
});
