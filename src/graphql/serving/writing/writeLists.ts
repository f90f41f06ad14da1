/** Writes lists of plain objects at once: to make every field of every object of the answer would take several times as long. */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { isAtHand } from '../bounds/plainFields.js';
import { quiet } from '../bounds/promises.js';
import type { Context } from '../context.js';
import { isMadeLater } from './madeLater.js';
import type { WriteItems } from './objects.js';
import type { Pieces } from './pieces.js';
import { writeList } from './writeList.js';
import { type IsAtHand, writerOf } from './writer.js';

type Field = GraphQLField<unknown, Context>;
type Resolve = GraphQLFieldResolver<unknown, Context>;

/** Changes the resolvers of the schema, which must not be in use by others. */
export function writeLists(schema: GraphQLSchema): void {
  const fields: Field[] = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type) ? Object.values(type.getFields()) : [],
  );
  // Found out before any of them has a resolver that only writes or counts.
  const plain = new WeakSet(fields.filter(isAtHand));
  for (const field of fields) {
    if (!isListType(getNullableType(field.type)) || !isObjectType(getNamedType(field.type))) continue;
    field.resolve = writing(field.resolve ?? defaultFieldResolver, (own) => plain.has(own));
  }
}

const writing =
  (resolve: Resolve, isPlain: IsAtHand): Resolve =>
  (source, args, context, info) => {
    const { pieces, bounds } = context;
    const result = resolve(source, args, context, info);
    if (!pieces || !bounds) return result;
    const write = (list: unknown) => {
      if (!(Array.isArray(list) || isMadeLater(list)) || list.length === 0 || !pieces.hasRoom()) return list;
      quiet(list);
      const writers = writersIn(pieces);
      if (!writers.has(info.fieldNodes)) writers.set(info.fieldNodes, writerOf(info, isPlain));
      const writer = writers.get(info.fieldNodes);
      const place = {
        put: (parts: Buffer[]) => pieces.put(info.path, parts),
        leave: () => writers.set(info.fieldNodes, undefined),
      };
      return writer ? writeList(list, writer, bounds, place) : list;
    };
    return result instanceof Promise ? result.then(write) : write(result);
  };

/** Of one answer, by the nodes of its lists; undefined: these are not written at once. */
type Writers = WeakMap<object, WriteItems | undefined>;

const known = new WeakMap<Pieces, Writers>();

function writersIn(pieces: Pieces): Writers {
  const writers: Writers = known.get(pieces) ?? new WeakMap();
  known.set(pieces, writers);
  return writers;
}
