// type-graphql keeps its metadata in it, so it comes before every decorated class.
import 'reflect-metadata';
import {
  type GraphQLSchema,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { OrganizationCounts } from './roots/counts.js';
import { MutationRoot } from './roots/mutation.js';
import { OrganizationCompare } from './roots/organizationCompare.js';
import { OrganizationDuties } from './roots/organizationDuties.js';
import { OrganizationPreview } from './roots/organizationPreview.js';
import { QueryRoot } from './roots/query.js';

/** Inputs of which exactly one field must be given. */
const oneOf = ['KnownAt', 'PreviewInput'];

export function buildGraphqlSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      QueryRoot,
      MutationRoot,
      OrganizationDuties,
      OrganizationCounts,
      OrganizationCompare,
      OrganizationPreview,
    ],
    validate: false,
  });
  for (const name of oneOf) markOneOf(schema, name);
  putArgumentsInOrder(schema);
  describeRoots(schema);
  return schema;
}

/** The schema as text, as schema.graphql holds it: the root types, then what they lead to in the order of reading. */
export function printSchemaText(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => !!type);
  const types = new Set([...roots, ...Object.values(schema.getTypeMap())]);
  return [...types]
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map((type) => `${printType(type)}\n`)
    .join('\n');
}

/** type-graphql cannot say @oneOf. graphql-js reads the mark from the built type, to check values and to print. */
function markOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input type of the schema`);
  type.isOneOf = true;
}

/** Parameter decorators run from the last to the first, and the arguments come out so; people read them forwards. */
function putArgumentsInOrder(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) field.args = [...field.args].reverse();
  }
}

/** The root types have no class of ours that could carry a description. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'Where every question begins. Reading never changes anything.';
  if (mutation) {
    mutation.description =
      'The ways to write. Each is one revision, whole or not at all; nothing recorded is ever changed or removed.';
  }
}
