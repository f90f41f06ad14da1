import { readFileSync } from 'node:fs';
import { validateSchema } from 'graphql';
import { buildGraphqlSchema, printSchemaText } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';
import { membersOf } from '../members.js';

const schema = buildGraphqlSchema();

describe('the schema', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('equals schema.graphql (`npm run schema` writes that file again)', () => {
    const committed = readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8');
    expect(printSchemaText(schema)).toBe(committed);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const silent = membersOf(schema).filter(({ description }) => !description?.trim());
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
