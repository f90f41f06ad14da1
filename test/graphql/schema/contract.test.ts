/** Clients rely on test/contract/contract.graphql: the schema may add to it, and differ from it in nothing else. */
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';
import { membersOf } from '../members.js';

const file = new URL('../../../../test/contract/contract.graphql', import.meta.url);
const contract = buildSchema(readFileSync(file, 'utf8'));
const schema = buildGraphqlSchema();

describe('the schema keeps the contract', () => {
  it('without anything that graphql-js calls a breaking change', () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  it('exactly: types, nulls, defaults and @oneOf', () => {
    const ours = new Map(membersOf(schema).map(({ name, shape }) => [name, shape]));
    const theirs = membersOf(contract);
    expect(theirs.map(({ name }) => `${name}: ${ours.get(name)}`)).toEqual(
      theirs.map(({ name, shape }) => `${name}: ${shape}`),
    );
  });

  it('in the order in which arguments are written', () => {
    for (const type of Object.values(contract.getTypeMap()).filter(isObjectType)) {
      const ours = schema.getType(type.name);
      if (type.name.startsWith('__') || !isObjectType(ours)) continue;
      for (const field of Object.values(type.getFields())) {
        const theirs = field.args.map((arg) => arg.name);
        const args = ours.getFields()[field.name]?.args.map((arg) => arg.name) ?? theirs;
        expect(args.filter((name) => theirs.includes(name))).toEqual(theirs);
      }
    }
  });
});
