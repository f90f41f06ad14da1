/** Fields whose values lie at their objects already: nothing is called to make them. */
import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from '../context.js';

const NO_TEXTS = ['Int', 'Float', 'Boolean'];

export function isText(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return !isEnumType(named) && !isCompositeType(named) && !NO_TEXTS.includes(named.name);
}

export const isPlain = (field: GraphQLField<unknown, Context>): boolean => field.resolve === undefined;

const getters = new WeakSet<GraphQLField<unknown, Context>>();

/** It lies at its object, or is read from it without a call. */
export const isAtHand = (field: GraphQLField<unknown, Context>): boolean =>
  isPlain(field) || getters.has(field);

/** Reads getters by themselves: type-graphql would make an object and look for arguments each time. */
export function resolveGetters(schema: GraphQLSchema): void {
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const key = field.name;
      if (!Object.getOwnPropertyDescriptor(target.prototype, key)?.get) continue;
      field.resolve = (source) => source[key];
      getters.add(field);
    }
  }
}
