import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { whenKnown } from '../bounds/promises.js';

/**
 * Makes a resolver that throws return a promise that fails. When something throws in one item of a list, graphql-js gives the list up at
 * once and forgets the promises of its other items: one of them that fails later would end the process. Promises it waits for. It also
 * throws where it finds a null that must not be, so such a null is returned as a promise, too.
 * Changes the resolvers of the schema, which must not be in use by others.
 */
export function failLater(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) if (field.resolve) field.resolve = failing(field);
  }
}

function failing({ resolve = defaultFieldResolver, type }: GraphQLField<unknown, unknown>) {
  const list = getNullableType(type);
  const hasRequiredItems = isListType(list) && isNonNullType(list.ofType);
  const isRequired = isNonNullType(type);
  const failLater: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    try {
      const value = resolve(source, args, context, info);
      if (isRequired && value == null) return later(value);
      return hasRequiredItems ? whenKnown(value, withItemsLater) : value;
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return failLater;
}

/** The same for fields without a resolver, whose values lie at their objects. */
export const readOrFailLater: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const value = defaultFieldResolver(source, args, context, info);
  return value == null && isNonNullType(info.returnType) ? later(value) : value;
};

const later = async (value: null | undefined) => value;

const withItemsLater = (list: unknown) =>
  Array.isArray(list) && (list.includes(null) || list.includes(undefined))
    ? list.map((item) => item ?? later(item))
    : list;
