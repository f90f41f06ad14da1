/**
 * The size that an answer would have, without making it. Answers grow without end when the same objects appear in them again
 * and again. So each object is asked only once here, and counted as often as it appears.
 */
import { type FieldNode, type GraphQLObjectType, getNamedType, isCompositeType } from 'graphql';
// That of graphql-js itself, so that nothing is counted that it would not answer.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { Size } from '../allowance.js';
import { weightOf } from '../weight.js';
import { askField } from './askField.js';
import type { Asking, Objects } from './asking.js';
import { byType } from './objects.js';

/** Undefined: it cannot be known beforehand, because the answer records or tries out an input, or a field fails. */
export async function sizeOf(asking: Asking): Promise<Size | undefined> {
  const { schema, fragments, variableValues, operation, rootValue } = asking.info;
  const type = schema.getQueryType();
  if (!type || operation.operation !== 'query') return undefined;
  const fields = collectFields(schema, fragments, variableValues, type, operation.selectionSet);
  const size = { values: 0, field: '', largest: 0 };
  const isKnown = await addLevel(asking, size, {
    type,
    objects: new Map([[rootValue, 1]]),
    fields,
    path: '',
  });
  return isKnown ? size : undefined;
}

/** The objects of one type at one place of the question. */
interface Level {
  type: GraphQLObjectType;
  objects: Objects;
  fields: ReturnType<typeof collectFields>;
  path: string;
}

type Counted = Size & { largest: number };

/** Returns whether the size could be known. */
async function addLevel(asking: Asking, size: Counted, level: Level): Promise<boolean> {
  for (const [key, nodes] of level.fields) {
    if (size.values > asking.limit) return true;
    const path = level.path === '' ? key : `${level.path}.${key}`;
    if (!(await addField(asking, size, { ...level, path }, nodes))) return false;
  }
  return true;
}

async function addField(
  asking: Asking,
  size: Counted,
  { type, objects, path }: Level,
  nodes: readonly FieldNode[],
): Promise<boolean> {
  const { schema, fragments, variableValues } = asking.info;
  const field = type.getFields()[nodes[0]?.name.value ?? ''];
  const named = field && getNamedType(field.type);
  if (!isCompositeType(named)) return true;
  if (named.name === 'Preview') return false;
  // It counts what it reads itself, and to find its size would be to verify.
  if (named.name === 'Verification') return true;
  const found = await askField(asking, type, objects, nodes);
  if (!found) return false;
  const weight = weightOf(nodes, fragments);
  const values = found.reduce((sum, { times }) => sum + times * weight, 0);
  size.values += values;
  if (values > size.largest) {
    size.largest = values;
    size.field = path;
  }
  for (const [type, objects] of await byType(asking, named, found)) {
    const fields = collectSubfields(schema, fragments, variableValues, type, nodes);
    if (!(await addLevel(asking, size, { type, objects, fields, path }))) return false;
  }
  return true;
}
