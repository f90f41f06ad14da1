/** Random requests, the same for the same seed: valid questions by the schema, damaged ones, and bodies that make no sense. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Random, seeded } from '../../bench/random.js';
import type { Sent } from './send.js';
import { NUMBERS, TEXTS, value } from './values.js';

export function* fuzzed(schema: GraphQLSchema, seed: number): Generator<Sent> {
  const random = seeded(seed);
  for (;;)
    yield { headers: headers(random), body: damaged(random, bodyOf(random, schema)), ...methodOf(random) };
}

const methodOf = (random: Random): Partial<Sent> =>
  random.number(40) === 0 ? { method: random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) } : {};

function headers(random: Random): Record<string, string> {
  if (random.number(15) > 0) return {};
  const types = [
    'text/plain',
    'application/json; charset=utf-16',
    'application/json;charset=x',
    'multipart/form-data',
    'a',
    'application/graphql',
  ];
  return { 'content-type': random.pick(types) };
}

function bodyOf(random: Random, schema: GraphQLSchema): string {
  if (random.number(20) === 0) return JSON.stringify(nonsense(random, 4));
  const root = random.number(12) === 0 ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('The schema has no such type.');
  const word = root === schema.getQueryType() ? 'query' : 'mutation';
  const query = `${word} { ${selection(random, schema, root, 2 + random.number(7))} }`;
  return JSON.stringify({ query, variables: random.number(8) === 0 ? nonsense(random, 3) : undefined });
}

function damaged(random: Random, body: string): string {
  if (random.number(4) > 0) return body;
  const at = random.number(body.length + 1);
  const sign = random.pick(['', '{', '}', '(', '"', '\\', '$', '@', '...', ' on ', '\u0000', '[', ':', '!']);
  return body.slice(0, at) + sign + body.slice(at + random.number(6));
}

function nonsense(random: Random, depth: number): unknown {
  const kind = random.number(depth > 0 ? 7 : 4);
  if (kind === 0) return random.pick(TEXTS);
  if (kind === 1) return random.pick(NUMBERS);
  if (kind === 2) return null;
  if (kind === 3) return true;
  if (kind === 4) return Array.from({ length: random.number(4) }, () => nonsense(random, depth - 1));
  const keys = ['query', 'variables', 'operationName', 'extensions', 'x', '__proto__', 'constructor'];
  return Object.fromEntries(
    Array.from({ length: random.number(4) }, () => [random.pick(keys), nonsense(random, depth - 1)]),
  );
}

/** Fields of this type with arguments and what is below them, as text. */
export function selection(
  random: Random,
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  depth: number,
): string {
  const fields = Object.values(type.getFields());
  const chosen = Array.from({ length: 1 + random.number(4) }, (_, i) => {
    const field = random.pick(fields);
    const below = selectionOf(random, schema, field, depth);
    return below === undefined
      ? '__typename'
      : `${random.number(3) === 0 ? `a${i}: ` : `f${i}_${depth}: `}${field.name}${argumentsFor(random, field)}${directive(random)}${below}`;
  });
  return chosen.join(' ');
}

const directive = (random: Random) =>
  random.number(12) === 0
    ? ` @${random.pick(['skip', 'include'])}(if: ${random.pick(['true', 'false'])})`
    : '';

/** Undefined: it leads too deep. */
function selectionOf(
  random: Random,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string | undefined {
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return '';
  if (depth === 0) return undefined;
  if (isObjectType(named)) return ` { ${selection(random, schema, named, depth - 1)} }`;
  if (!isAbstractType(named)) return undefined;
  const own = random.pick([...schema.getPossibleTypes(named)]);
  return ` { __typename ... on ${own.name} { ${selection(random, schema, own, depth - 1)} } }`;
}

function argumentsFor(random: Random, { args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(({ type }) => isNonNullType(type) || random.number(3) === 0);
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${value(random, type, 5)}`).join(', ')})`;
}
