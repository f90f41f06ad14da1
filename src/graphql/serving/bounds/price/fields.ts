/** What the text of a question says of its fields. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { Args } from './priced.js';

export function fieldOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

/** Undefined: the field fails, and nothing below it is answered. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  variables: Args,
): Args | undefined {
  try {
    return nodes[0] && getArgumentValues(field, nodes[0], variables);
  } catch {
    return undefined;
  }
}

export function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === 'FragmentDefinition');
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
