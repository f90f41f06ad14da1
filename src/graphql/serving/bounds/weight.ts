/** What one object of an answer is before its fields are made: itself and the fields that are asked of it, without those below. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isAtHand, isPlain, isText } from './plainFields.js';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'schema'>;

export interface Weight {
  values: number;
  /** Of its keys. */
  bytes: number;
  /** What it takes to make it, in values that a function makes; those that are at hand cost a fraction. */
  work: number;
  /** The texts that lie at the object: properties that no function makes. */
  texts: readonly string[];
}

/** Braces and a comma. */
const OBJECT = { values: 1, bytes: 3, work: 1 / 50 };

/** Quotes, a colon, a comma, and a short value such as a number. */
const BESIDE_KEY = 8;

/** Of a value that is at hand. */
const AT_HAND = OBJECT.work;

const known = new WeakMap<SelectionSetNode, Map<GraphQLNamedType, Weight>>();

export function weightOf(info: Info): Weight {
  const [first, ...others] = info.fieldNodes;
  const type = getNamedType(info.returnType);
  // Fields that are asked for twice in one place are rare; they are weighed each time.
  if (!first?.selectionSet || others.length > 0) return weigh(info, type);
  const byType = known.get(first.selectionSet) ?? new Map<GraphQLNamedType, Weight>();
  known.set(first.selectionSet, byType);
  const weight = byType.get(type) ?? weigh(info, type);
  byType.set(type, weight);
  return weight;
}

function weigh({ fieldNodes, fragments, schema }: Info, type: GraphQLNamedType): Weight {
  const types = objectTypesOf(schema, type);
  const weight = { ...OBJECT };
  const texts = new Map<string, string>();
  const addField = (name: string, key: string) => {
    weight.values += 1;
    weight.bytes += key.length + BESIDE_KEY;
    const fields = types.map((own) => own.getFields()[name]).filter((field) => !!field);
    weight.work += fields.every(isAtHand) ? AT_HAND : 1;
    if (fields.some((field) => isPlain(field) && isText(field.type))) texts.set(key, name);
  };
  const seen = new Set<string>();
  const add = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === 'Field')
        addField(selection.name.value, (selection.alias ?? selection.name).value);
      else if (selection.kind === 'InlineFragment') add(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        // Each fragment counts once, as graphql-js takes it.
        seen.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  for (const { selectionSet } of fieldNodes) {
    seen.clear();
    if (selectionSet) add(selectionSet);
  }
  return { ...weight, texts: [...texts.values()] };
}

const objectTypesOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] => {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
};
