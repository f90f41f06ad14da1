import { readFileSync } from 'node:fs';
import { validateSchema } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { printSchemaText } from '../../../src/graphql/schemaText.js';
import { register } from '../../record/town.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';
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

  it('is the same after questions were answered in this process', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    const { ask } = await asker(db);
    await ask(
      '{ organization(code: "a") { asOf(date: "2026-04-01", knownAt: { revision: 1 }) { units(kind: "部") { name } } } }',
    );
    expect(printSchemaText(buildGraphqlSchema())).toBe(printSchemaText(schema));
  });

  it('describes every type, field, argument, input field and enum value', () => {
    const silent = membersOf(schema).filter(({ description }) => !description?.trim());
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
