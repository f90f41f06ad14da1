/** Counts what an answer contains while it is made: lists and objects before their fields are, and texts. */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
import { quiet } from './promises.js';
import type { Turns } from './turns.js';
import { weightOf } from './weight.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** Changes the resolvers of the schema, which must not be in use by others. */
export function countFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) countField(field);
  }
}

function countField(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  if (isCompositeType(getNamedType(field.type))) field.resolve = countingObjects(resolve);
  else if (isText(field.type)) field.resolve = countingTexts(resolve);
}

const NO_TEXTS = ['Int', 'Float', 'Boolean'];

function isText(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return !isEnumType(named) && !NO_TEXTS.includes(named.name);
}

const countingObjects =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    const { bounds } = context;
    if (!bounds) return resolve(source, args, context, info);
    const { allowance, turns } = bounds;
    const inTurn = <T>(work: () => T | Promise<T>) => (turns.isOver() ? turns.later(work) : work());
    return inTurn(() => {
      allowance.requireTime();
      return whenKnown(resolve(source, args, context, info), (result) => {
        if (result === null || result === undefined) return result;
        quiet(result);
        const { values, bytes } = weightOf(info);
        const objects = Array.isArray(result) ? result.length : 1;
        allowance.take(objects * values);
        allowance.takeBytes(objects * bytes);
        return inTurn(() => spent(result, values, turns));
      });
    });
  };

/** A list in portions, each in a turn of its own. */
function spent(result: unknown, weight: number, turns: Turns): unknown {
  if (Array.isArray(result)) return turns.portions(result, weight);
  turns.spend(weight);
  return result;
}

const countingTexts =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    whenKnown(resolve(source, args, context, info), (result) => {
      context.bounds?.allowance.takeBytes(bytesOf(result));
      return result;
    });

/** Quotes and a comma. */
const BESIDE_TEXT = 3;

function bytesOf(result: unknown): number {
  if (typeof result === 'string') return Buffer.byteLength(result) + BESIDE_TEXT;
  if (Array.isArray(result)) return result.reduce((sum: number, item) => sum + bytesOf(item), 2);
  return result !== null && typeof result === 'object' ? Buffer.byteLength(JSON.stringify(result)) : 0;
}

const whenKnown = (result: unknown, then: (result: unknown) => unknown): unknown =>
  result instanceof Promise ? result.then(then) : then(result);
