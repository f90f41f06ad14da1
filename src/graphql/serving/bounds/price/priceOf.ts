/**
 * What a question costs, before anything of it is executed: its values and its work, in points. It is an upper bound, reckoned
 * with the values of the variables and the real sizes of the organizations that it asks about.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
} from 'graphql';
// Those of graphql-js itself, so that nothing is priced that it would not answer.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getVariableValues } from 'graphql/execution/values.js';
import { nothing } from './counting.js';
import { argumentsOf, fieldOf, fragmentsOf } from './fields.js';
import { belonging, type Place } from './place.js';
import { points } from './points.js';
import type { Counting, Priced } from './priced.js';
import type { PricesOf } from './prices/prices.js';

export interface Price {
  points: number;
  /** The field that has most of them, such as organization.asOf.units. */
  field: string;
  /** It tries an input out. */
  triesOut: boolean;
}

export interface Question {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** A question with so many fields, each counted wherever a fragment puts it, would take long to price. */
const MOST_FIELDS = 20_000;
/** So is one whose fragments make it deeper than any question is written. */
const MOST_LEVELS = 50;
export const TOO_MANY_FIELDS: Price = { points: Number.POSITIVE_INFINITY, field: '', triesOut: false };

/** Undefined: graphql-js will refuse it, because a variable or the operation is wrong. */
export async function priceOf(
  schema: GraphQLSchema,
  pricesOfType: PricesOf,
  { document, operationName, variables }: Question,
  counting: Counting,
): Promise<Price | undefined> {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!coerced) return undefined;
  const fragments = fragmentsOf(document);
  const price = { points: 0, field: '', most: 0, fields: 0, triesOut: false };

  const pay = (amount: number, path: string) => {
    price.points += amount;
    if (amount <= price.most) return;
    price.most = amount;
    price.field = path;
  };

  const addLevel = async (
    type: GraphQLObjectType,
    at: Place,
    fields: Fields,
    path: string,
  ): Promise<void> => {
    for (const [key, nodes] of fields) {
      price.fields += 1;
      if (path.split('.').length > MOST_LEVELS) price.fields = Number.POSITIVE_INFINITY;
      if (price.fields > MOST_FIELDS) return;
      const field = nodes[0] && fieldOf(schema, type, nodes[0].name.value);
      if (field) await addField(type, field, at, nodes, path === '' ? key : `${path}.${key}`);
    }
  };

  const addField = async (
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    at: Place,
    nodes: readonly FieldNode[],
    path: string,
  ): Promise<void> => {
    const args = argumentsOf(field, nodes, coerced);
    if (!args) return;
    const priced: Priced = pricesOfType(type.name)[field.name] ?? {};
    const named = getNamedType(field.type);
    if (priced.triesOut) price.triesOut = true;
    const belongs = await priced.of?.(at, args, counting);
    const count = belongs === undefined ? at.count : belonging(at, belongs);
    const isPlain = belongs === undefined && !isObjectType(named) && !isAbstractType(named);
    pay(
      at.count * (1 + (priced.work?.(at, args) ?? 0)) + (isPlain ? 0 : count * (1 + (priced.each ?? 0))),
      path,
    );
    if (priced.readsTrees) pay(treesOf(at), path);
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    if (types.length === 0) return;
    const times = Math.min(count, priced.back ? at.times * priced.back(at, args) : count);
    const parts = (await priced.belowEach?.(at, args, counting)) ?? [
      await priced.below?.(at, args, counting, count),
    ];
    for (const part of parts) {
      const below: Place = { ...at, page: undefined, count, times, ...part };
      if (priced.workBelow) pay(at.count * priced.workBelow(below), path);
      for (const own of types)
        await addLevel(own, below, collectSubfields(schema, fragments, coerced, own, nodes), path);
    }
  };

  const start: Place = { sizes: nothing, count: 1, times: 1, days: { count: 1, units: 0, areRead: false } };
  await addLevel(root, start, collectFields(schema, fragments, coerced, root, operation.selectionSet), '');
  if (price.fields > MOST_FIELDS) return TOO_MANY_FIELDS;
  return { points: Math.ceil(price.points), field: price.field, triesOut: price.triesOut };
}

type Fields = ReturnType<typeof collectFields>;

/** The trees of the days of a place are read once, whatever asks for them. */
function treesOf({ days }: Place): number {
  if (days.areRead) return 0;
  days.areRead = true;
  return days.count * days.units * points.unitOfTree;
}
