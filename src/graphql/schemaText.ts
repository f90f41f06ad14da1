import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';

/** The schema as the text of schema.graphql: the root types, then the types they lead to. */
export function printSchemaText(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => !!type,
  );
  const types = new Set([...roots, ...Object.values(schema.getTypeMap())]);
  return [...types]
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map((type) => `${printType(type)}\n`)
    .join('\n');
}
