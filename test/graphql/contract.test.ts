/** Clients rely on test/contract/contract.graphql: the schema may add to it, and differ from it in nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, findBreakingChanges, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { absent } from './absent.js';
import { membersOf } from './members.js';

const file = new URL('../../../test/contract/contract.graphql', import.meta.url);
const contract = buildSchema(readFileSync(file, 'utf8'));
const schema = buildGraphqlSchema();

describe('the schema keeps the contract', () => {
  it('in all that graphql-js calls a breaking change, save what is not built yet', () => {
    const breaks = findBreakingChanges(contract, schema).map((change) => change.description);
    const known = [...absent.types, ...absent.fields].map((name) => `${name} was removed.`);
    expect(breaks.sort()).toEqual(known.sort());
  });

  it('to the letter: types, nulls, defaults and @oneOf of all that is built', () => {
    const ours = new Map(membersOf(schema).map(({ name, shape }) => [name, shape]));
    const theirs = membersOf(contract).filter(({ name }) => !isAbsent(name));
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

function isAbsent(member: string): boolean {
  const [type] = member.split('.');
  const [field] = member.split('(');
  return absent.types.includes(type ?? '') || absent.fields.includes(field ?? '');
}
