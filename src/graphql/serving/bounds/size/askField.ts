/** Asks one field of many objects. */
import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import { hasPromises } from '../promises.js';
import type { Asking, Found, Objects } from './asking.js';

/** All objects that the field leads to; undefined: it failed for one of them. */
export async function askField(
  { info, context, pause }: Asking,
  parentType: GraphQLObjectType,
  objects: Objects,
  fieldNodes: readonly FieldNode[],
): Promise<Found[] | undefined> {
  const [node] = fieldNodes;
  const field = node && parentType.getFields()[node.name.value];
  if (!node || !field?.resolve) return undefined;
  const { name: fieldName, type: returnType } = field;
  const own = { ...info, fieldName, fieldNodes: [...fieldNodes], returnType, parentType };
  const found: MaybeLater[] = [];
  try {
    const args = getArgumentValues(field, node, info.variableValues);
    for (const [object, times] of objects) {
      const turn = pause();
      if (turn) await turn;
      found.push(foundIn(field.resolve(object, args, context, own), times));
    }
  } catch {
    return undefined;
  }
  const all = await Promise.all(found);
  return all.every((one) => one !== FAILED) ? all.flat() : undefined;
}

const FAILED: unique symbol = Symbol('failed');
type Outcome = Found[] | typeof FAILED;
type MaybeLater = Outcome | Promise<Outcome>;

const foundIn = (result: unknown, times: number): MaybeLater =>
  result instanceof Promise || hasPromises(result) ? foundLater(result, times) : each(result, times);

async function foundLater(result: unknown, times: number): Promise<Outcome> {
  try {
    const found = await result;
    return each(hasPromises(found) ? await Promise.all(found) : found, times);
  } catch {
    return FAILED;
  }
}

const each = (result: unknown, times: number): Found[] =>
  (Array.isArray(result) ? result : [result]).flatMap((one) => (one == null ? [] : [{ result: one, times }]));
