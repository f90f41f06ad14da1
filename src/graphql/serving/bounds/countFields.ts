/** Counts what an answer contains while it is made: lists and objects with the texts that lie at them before their fields are made, and texts that are made. */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
import { isMadeLater } from '../writing/madeLater.js';
import { isText } from './plainFields.js';
import { hasPromises, quiet, whenKnown } from './promises.js';
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
  const { resolve } = field;
  if (isCompositeType(getNamedType(field.type)))
    field.resolve = countingObjects(resolve ?? defaultFieldResolver);
  // Those that lie at an object are counted with it: to count each where it is made would take longer than to make it.
  else if (resolve && isText(field.type)) field.resolve = countingTexts(resolve);
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
        const { values, bytes, work, texts } = weightOf(info);
        const isList = Array.isArray(result) || isMadeLater(result);
        const objects = isList ? result.length : 1;
        allowance.take(objects * values);
        allowance.takeBytes(objects * bytes);
        const counted = whenAtHand(isList ? [...result] : result, (object) =>
          allowance.takeBytes(bytesOfTexts(object, texts)),
        );
        return inTurn(() => spent(counted, work, turns));
      });
    });
  };

/** Does this with each object, as soon as it is at hand. */
function whenAtHand(result: unknown, count: (object: unknown) => void): unknown {
  if (!Array.isArray(result)) {
    count(result);
    return result;
  }
  if (hasPromises(result))
    return result.map((item) => whenKnown(item, (object) => whenAtHand(object, count)));
  for (const item of result) count(item);
  return result;
}

function bytesOfTexts(object: unknown, texts: readonly string[]): number {
  if (!isRecord(object)) return 0;
  let bytes = 0;
  for (const name of texts) if (Object.hasOwn(object, name)) bytes += bytesOf(object[name]);
  return bytes;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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
