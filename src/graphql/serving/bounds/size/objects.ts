/** The different objects that a field leads to. */
import { type GraphQLNamedType, type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql';
import type { Asking, Found, Objects } from './asking.js';

/** By their types. Two objects of one type and one id give the same answers (Node), so they are one. */
export async function byType(
  asking: Asking,
  type: GraphQLNamedType,
  found: readonly Found[],
): Promise<Map<GraphQLObjectType, Objects>> {
  const types = new Map<GraphQLObjectType, Objects>();
  const firsts = new Map<string, unknown>();
  for (const { result, times } of found) {
    const own = isObjectType(type) ? type : await typeOf(asking, type, result);
    if (!own) continue;
    const objects: Objects = types.get(own) ?? new Map();
    types.set(own, objects);
    const first = isNode(own) ? firstOf(firsts, `${own.name} ${Object(result).id}`, result) : result;
    objects.set(first, (objects.get(first) ?? 0) + times);
  }
  return types;
}

function firstOf(firsts: Map<string, unknown>, id: string, object: unknown): unknown {
  const first = firsts.get(id) ?? object;
  firsts.set(id, first);
  return first;
}

const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

async function typeOf(
  { info, context }: Asking,
  type: GraphQLNamedType,
  object: unknown,
): Promise<GraphQLObjectType | undefined> {
  if (!isAbstractType(type) || !type.resolveType) return undefined;
  const name = await type.resolveType(object, context, info, type);
  const own = name === undefined ? undefined : info.schema.getType(name);
  return isObjectType(own) ? own : undefined;
}
