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
import { sizeOf } from './size/sizeOf.js';
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
    const { allowance, admission, turns } = bounds;
    const goOn = <T>(work: () => T | Promise<T>) => {
      const admitted = admission.wait((finding) => sizeOf({ info, context: unbounded(context), ...finding }));
      const inTurn = () => (turns.isOver() ? turns.later(work) : work());
      return admitted ? admitted.then(inTurn) : inTurn();
    };
    return goOn(() => {
      allowance.requireTime();
      return whenKnown(resolve(source, args, context, info), (result) => {
        if (result === null || result === undefined) return result;
        quiet(result);
        const weight = weightOf(info.fieldNodes, info.fragments);
        allowance.take(Array.isArray(result) ? result.length * weight : weight);
        return goOn(() => spent(result, weight, turns));
      });
    });
  };

const unbounded = (context: Context): Context => ({ ...context, bounds: undefined });

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
      context.bounds?.allowance.takeText(lengthOf(result));
      return result;
    });

function lengthOf(result: unknown): number {
  if (typeof result === 'string') return result.length;
  return Array.isArray(result) ? result.reduce((sum: number, item) => sum + lengthOf(item), 0) : 0;
}

const whenKnown = (result: unknown, then: (result: unknown) => unknown): unknown =>
  result instanceof Promise ? result.then(then) : then(result);
