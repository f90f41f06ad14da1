import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';

/**
 * Makes a resolver that throws return a promise that fails. When something throws in one item of a list, graphql-js gives the list up at
 * once and forgets the promises of its other items: one of them that fails later would end the process. Promises it waits for.
 * Changes the resolvers of the schema, which must not be in use by others.
 */
export function failLater(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, args, context, info) => {
        try {
          return resolve(source, args, context, info);
        } catch (error) {
          return Promise.reject(error);
        }
      };
    }
  }
}
