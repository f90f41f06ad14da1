/**
 * Reads the items of a list where every field that is asked of them lies at hand: nothing is awaited, and no function is called. They are
 * the same properties of the same objects that graphql-js reads, so no field is defined twice.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { weightOf } from '../bounds/weight.js';
import type { Context } from '../context.js';
import { leafReader, NotAtHand, notAtHand, type Read } from './leaf.js';

export type Info = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'returnType' | 'schema' | 'variableValues'
>;

export type IsAtHand = (field: GraphQLField<unknown, Context>) => boolean;

export interface Reader {
  /** One item, with the fields that are asked of it. Throws NotAtHand. */
  item: Read;
  /** What one item is, without the lists and objects in it. */
  values: number;
  /** How many values were read until now. */
  read(): number;
}

/** Undefined: something is asked for that does not lie at hand. */
export function readerOf(info: Info, isAtHand: IsAtHand): Reader | undefined {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return undefined;
  const count = { values: 0 };
  const reader = objectReader({ info, isAtHand, count }, type, info.fieldNodes);
  return reader && { ...reader, read: () => count.values };
}

interface Reading {
  info: Info;
  isAtHand: IsAtHand;
  count: { values: number };
}

type Nodes = readonly FieldNode[];

function objectReader(reading: Reading, type: GraphQLObjectType, nodes: Nodes) {
  const { info, count } = reading;
  const { schema, fragments, variableValues } = info;
  const fields: { name: string; key: string; read: Read }[] = [];
  for (const [key, own] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const name = own[0]?.name.value ?? '';
    const read = name === '__typename' ? () => type.name : fieldReader(reading, type.getFields()[name], own);
    if (!read || key === '__proto__') return undefined;
    fields.push({ name, key, read });
  }
  const { values } = weightOf({ ...info, fieldNodes: [...nodes], returnType: type });
  const item: Read = (object) => {
    if (!isRecord(object)) return notAtHand(object);
    count.values += values;
    const found: Record<string, unknown> = {};
    for (const { name, key, read } of fields) found[key] = read(object[name]);
    return found;
  };
  return { item, values };
}

function fieldReader(
  reading: Reading,
  field: GraphQLField<unknown, Context> | undefined,
  nodes: Nodes,
): Read | undefined {
  const isPlain = field && field.args.length === 0 && reading.isAtHand(field);
  return isPlain ? readerFor(reading, field.type, nodes) : undefined;
}

function readerFor(reading: Reading, type: GraphQLOutputType, nodes: Nodes): Read | undefined {
  const isRequired = isNonNullType(type);
  const read = presentReader(reading, isRequired ? type.ofType : type, nodes);
  return (
    read &&
    ((value) => {
      if (value != null) return read(value);
      if (isRequired) throw new NotAtHand();
      return null;
    })
  );
}

function presentReader(reading: Reading, type: GraphQLOutputType, nodes: Nodes): Read | undefined {
  if (isLeafType(type)) return leafReader(type);
  if (isObjectType(type)) return objectReader(reading, type, nodes)?.item;
  if (!isListType(type)) return undefined;
  const read = readerFor(reading, type.ofType, nodes);
  return (
    read &&
    ((list) => {
      if (!Array.isArray(list)) return notAtHand(list);
      return list.map(read);
    })
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Promise) && !(value instanceof Error);
