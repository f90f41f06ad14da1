/**
 * Finds out how a list is written of which every field that is asked lies at hand: nothing is awaited, and no function is called. What is
 * written are the same properties of the same objects that graphql-js reads, so no field is defined twice.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { weightOf } from '../bounds/weight.js';
import type { Context } from '../context.js';
import { isSentAsText, leafWriter, NotAtHand } from './leaf.js';
import {
  type FieldWriter,
  inOneTurn,
  itemsOf,
  type ObjectFields,
  objectOf,
  type ValueWriter,
  valuesOf,
  type WriteItems,
} from './objects.js';
import { flatItemsOf, isFlat } from './shortLists.js';

export type Info = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'returnType' | 'schema' | 'variableValues'
>;

export type IsAtHand = (field: GraphQLField<unknown, Context>) => boolean;

/** Undefined: something is asked for that does not lie at hand. */
export function writerOf(info: Info, isAtHand: IsAtHand): WriteItems | undefined {
  const type = getNamedType(info.returnType);
  const object = isObjectType(type) ? fieldsOf({ info, isAtHand }, type, info.fieldNodes) : undefined;
  return object && itemsOf(object);
}

interface Writing {
  info: Info;
  isAtHand: IsAtHand;
}

type Nodes = readonly FieldNode[];

function fieldsOf(writing: Writing, type: GraphQLObjectType, nodes: Nodes): ObjectFields | undefined {
  const { info } = writing;
  const { schema, fragments, variableValues } = info;
  const fields: FieldWriter[] = [];
  for (const [key, own] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const name = own[0]?.name.value ?? '';
    const found = name === '__typename' ? typeName(type) : fieldWriter(writing, type.getFields()[name], own);
    if (!found || key === '__proto__') return undefined;
    const before = fields.length > 0 ? ',' : '';
    const { write, isText, items, few, hasObjects } = found;
    // Made without "...": a copy has another hidden class each time, and what writes fields would be compiled again.
    fields.push({
      name,
      key: Buffer.from(`${before}${JSON.stringify(key)}:`),
      write,
      isText,
      items,
      few,
      hasObjects,
    });
  }
  const { values } = weightOf({ ...info, fieldNodes: [...nodes], returnType: type });
  return { fields, values };
}

const typeName = ({ name }: GraphQLObjectType): ValueWriter => ({ write: (_, { json }) => json.text(name) });

function fieldWriter(
  writing: Writing,
  field: GraphQLField<unknown, Context> | undefined,
  nodes: Nodes,
): ValueWriter | undefined {
  const isPlain = field && field.args.length === 0 && writing.isAtHand(field);
  return isPlain ? valueWriter(writing, field.type, nodes) : undefined;
}

const NULL = Buffer.from('null');

function valueWriter(writing: Writing, type: GraphQLOutputType, nodes: Nodes): ValueWriter | undefined {
  const isRequired = isNonNullType(type);
  const present = presentWriter(writing, getNullableType(type), nodes);
  if (!present) return undefined;
  const { write } = present;
  return {
    ...present,
    write(value, output) {
      if (value != null) return write(value, output);
      if (isRequired) throw new NotAtHand();
      output.json.bytes(NULL);
    },
  };
}

function presentWriter(writing: Writing, type: GraphQLOutputType, nodes: Nodes): ValueWriter | undefined {
  if (isLeafType(type)) return { write: leafWriter(type), isText: isSentAsText(type) };
  if (isListType(type)) return listWriter(writing, type.ofType, nodes);
  const object = isObjectType(type) ? fieldsOf(writing, type, nodes) : undefined;
  return object && { write: objectOf(object), hasObjects: true };
}

function listWriter(writing: Writing, type: GraphQLOutputType, nodes: Nodes): ValueWriter | undefined {
  const ofOne = getNullableType(type);
  if (isObjectType(ofOne)) {
    const object = fieldsOf(writing, ofOne, nodes);
    if (!object) return undefined;
    if (isFlat(object)) return flatItemsOf(object);
    const items = itemsOf(object);
    return { items, write: inOneTurn(items), hasObjects: true };
  }
  const item = valueWriter(writing, type, nodes);
  return item && { write: valuesOf(item) };
}
