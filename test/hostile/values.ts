/** Values of the input types of the schema, as the text of a question has them: good ones, odd ones, and texts in every place. */
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Random } from '../../bench/random.js';

export const TEXTS = [
  'bench',
  'bench:u5',
  'bench:u5~1',
  'bench:e1~1',
  'bench@2020-04-01~1',
  '2020-04-01',
  '9999-12-31',
  '0001-01-01',
  '',
  ' ',
  '課',
  '%',
  '_',
  '\\',
  '"',
  "'",
  '\u0000',
  '😀',
  'null',
  '-1',
  'x'.repeat(5_000),
  "'; drop table event; --",
  '@ref',
  'a/b/c',
];
export const NUMBERS = [0, 1, -1, 2, 50, 1_000, 1_001, 2_147_483_647, -2_147_483_648, 1e21, 0.5];

export function value(random: Random, type: GraphQLInputType, depth: number): string {
  if (random.number(25) === 0) return random.pick(['null', '$x', '{}', '[]', '1', '"x"', 'X']);
  if (isNonNullType(type)) return value(random, type.ofType, depth);
  if (isListType(type)) {
    const length = depth > 0 ? random.number(3) : 0;
    return `[${Array.from({ length }, () => value(random, type.ofType, depth - 1)).join(', ')}]`;
  }
  if (isEnumType(type)) return random.pick(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [random.pick(fields)]
      : fields.filter(({ type }) => isNonNullType(type) || random.number(3) === 0);
    if (depth < 0) return '{}';
    return `{ ${given.map(({ name, type }) => `${name}: ${value(random, type, depth - 1)}`).join(', ')} }`;
  }
  if (type.name === 'Int') return String(random.pick(NUMBERS));
  if (type.name === 'Boolean') return random.pick(['true', 'false']);
  if (type.name === 'LocalDate' && random.number(5) > 0)
    return random.pick(['"2020-04-01"', '"1974-01-01"', '"2030-12-31"']);
  if (random.number(2) === 0) return '"bench"';
  return JSON.stringify(random.pick(TEXTS));
}

const inNull = (type: GraphQLInputType) => (isNonNullType(type) ? type.ofType : type);

/** A value of the type with the text at one place of it for each place where a text may be. */
export function places(type: GraphQLInputType, text: string, depth = 0): string[] {
  const own = inNull(type);
  if (depth > 7) return [];
  if (isListType(own)) return places(own.ofType, text, depth + 1).map((value) => `[${value}]`);
  if (isInputObjectType(own)) {
    const fields = Object.values(own.getFields());
    const required = fields.filter(
      ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
    );
    return fields.flatMap((field) =>
      places(field.type, text, depth + 1)
        .slice(0, depth > 2 ? 4 : undefined)
        .map((value) => {
          const others = required
            .filter(({ name }) => name !== field.name)
            .map(({ name, type }) => `${name}: ${plain(type)}`);
          return `{ ${[`${field.name}: ${value}`, ...others].join(', ')} }`;
        }),
    );
  }
  if (isEnumType(own) || ['Int', 'Float', 'Boolean'].includes(own.name)) return [];
  return [JSON.stringify(text)];
}

export function plain(type: GraphQLInputType): string {
  const own = inNull(type);
  if (isListType(own)) return '[]';
  if (isEnumType(own)) return own.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(own)) {
    const fields = Object.values(own.getFields());
    const given = own.isOneOf ? fields.slice(0, 1) : fields.filter(({ type }) => isNonNullType(type));
    return `{ ${given.map(({ name, type }) => `${name}: ${plain(type)}`).join(', ')} }`;
  }
  return (
    { Int: '1', Boolean: 'true', LocalDate: '"2020-04-01"', DateTime: '"2020-04-01T00:00:00Z"' }[own.name] ??
    '"bench"'
  );
}
