/** Counts what an answer contains while it is made: lists and objects before their fields are, and texts. */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
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
    const { allowance, turns } = context;
    if (!allowance || !turns) return resolve(source, args, context, info);
    const work = () => {
      allowance.requireTime();
      return whenKnown(resolve(source, args, context, info), (result) => counted(result, context, info));
    };
    return turns.isOver() ? turns.later(work) : work();
  };

/** By the real size of the list: one that is too long ends the answer before its first item is made. */
function counted(result: unknown, { allowance, turns }: Context, info: GraphQLResolveInfo): unknown {
  if (result === null || result === undefined) return result;
  const weight = weightOf(info);
  if (!Array.isArray(result)) {
    allowance?.take(weight);
    turns?.spend(weight);
    return result;
  }
  allowance?.take(result.length * weight);
  return turns?.portions(result, weight) ?? result;
}

const countingTexts =
  (resolve: Resolve): Resolve =>
  (source, args, context, info) =>
    whenKnown(resolve(source, args, context, info), (result) => {
      context.allowance?.takeText(lengthOf(result));
      return result;
    });

function lengthOf(result: unknown): number {
  if (typeof result === 'string') return result.length;
  return Array.isArray(result) ? result.reduce((sum: number, item) => sum + lengthOf(item), 0) : 0;
}

const whenKnown = (result: unknown, then: (result: unknown) => unknown): unknown =>
  result instanceof Promise ? result.then(then) : then(result);
