/** The JSON Schema of a record file, for editors. It is made from the input types of the API, so that both say the same. */
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { INPUTS } from './coerceCommand.js';

/** As far as it is used here; draft 7, because editors know it best. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  enum?: unknown[];
  default?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  definitions?: Record<string, JsonSchema>;
}

/** What the scalars of the API are in JSON. An id may be written as a number there, and so in a file. */
const SCALARS: Record<string, JsonSchema> = {
  ID: { type: ['string', 'integer'] },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Boolean: { type: 'boolean' },
};
const PATTERNS: Record<string, string> = { LocalDate: '^\\d{4}-\\d{2}-\\d{2}$' };

export function recordFileSchema(schema: GraphQLSchema): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const refer = (name: string): JsonSchema => {
    if (!(name in definitions)) {
      // First, because the types refer to themselves.
      definitions[name] = {};
      definitions[name] = defined(schema, name, refer);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const named = Object.entries(INPUTS).map(
    ([key, name]): JsonSchema => ({
      type: 'object',
      properties: { [key]: refer(name) },
      required: [key],
      additionalProperties: false,
    }),
  );
  const files = [refer('RecordReorganizationInput'), ...named, refer('RegisterOrganizationInput')];
  // A chart in a file must say how much of the organization it shows; the API has a default.
  definitions.RegisterOrganizationInput?.required?.push('coverage');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A record file of Enkaku',
    description: 'A file that `enkaku record` and `enkaku register` take: the input of one mutation.',
    anyOf: files,
    definitions,
  };
}

type Refer = (name: string) => JsonSchema;

function defined(schema: GraphQLSchema, name: string, refer: Refer): JsonSchema {
  const type = schema.getType(name);
  const description = type?.description ?? undefined;
  if (isEnumType(type)) return { description, enum: type.getValues().map((value) => value.name) };
  if (isInputObjectType(type)) return { description, ...fieldsOf(type, refer) };
  return { description, type: 'string', pattern: PATTERNS[name] };
}

function fieldsOf(type: GraphQLInputObjectType, refer: Refer): JsonSchema {
  const fields = Object.values(type.getFields());
  const isRequired = ({ type, defaultValue }: GraphQLInputField) =>
    isNonNullType(type) && defaultValue === undefined;
  // Of the fields of a change that are objects, its verbs, exactly one is given.
  const verbs = type.name === 'ChangeInput' ? fields.filter((field) => isInputObjectType(field.type)) : [];
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, refer)])),
    required: fields.filter(isRequired).map((field) => field.name),
    additionalProperties: false,
    ...(verbs.length > 0 && { oneOf: verbs.map((verb) => ({ required: [verb.name] })) }),
  };
}

function fieldSchema({ description, type, defaultValue }: GraphQLInputField, refer: Refer): JsonSchema {
  const value = isNonNullType(type) ? valueSchema(type.ofType, refer) : orNull(valueSchema(type, refer));
  return {
    description: description ?? undefined,
    ...(value.$ref ? { allOf: [value] } : value),
    ...(defaultValue !== undefined && { default: defaultValue }),
  };
}

/** An absent field may be written as an empty one. */
const orNull = (schema: JsonSchema): JsonSchema =>
  schema.type ? { ...schema, type: [schema.type, 'null'].flat() } : { anyOf: [schema, { type: 'null' }] };

function valueSchema(type: GraphQLInputType, refer: Refer): JsonSchema {
  if (isNonNullType(type)) return valueSchema(type.ofType, refer);
  if (isListType(type)) return { type: 'array', items: valueSchema(type.ofType, refer) };
  return SCALARS[type.name] ?? refer(type.name);
}
