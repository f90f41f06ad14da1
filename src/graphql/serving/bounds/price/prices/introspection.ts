/** Questions about the schema itself: its types lead to their fields, and these to their types again. */
import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Group } from '../../../../../queries/sizes/sizes.js';
import type { Priced, PricesOfType } from '../priced.js';

/** What an object of the schema costs beside its fields: all are made in one turn, while everybody else waits. */
const OBJECT = 12;

export function introspectionPrices(schema: GraphQLSchema): Record<string, PricesOfType> {
  const types = Object.values(schema.getTypeMap());
  const grouped = (sizes: number[]): Priced => {
    const group: Group = { all: sizes.reduce((sum, one) => sum + one, 0), most: Math.max(0, ...sizes) };
    return { of: () => group, back: () => 1, each: OBJECT };
  };
  const fields = types.map((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const argumentsOf = [
    ...fields.flat().map(({ args }) => args.length),
    ...schema.getDirectives().map(({ args }) => args.length),
  ];
  return {
    __Schema: {
      types: { of: () => types.length, back: () => 1, each: OBJECT },
      queryType: {},
      mutationType: {},
      subscriptionType: {},
      directives: { of: () => schema.getDirectives().length, back: () => 1 },
    },
    __Type: {
      fields: grouped(fields.map(({ length }) => length)),
      interfaces: { of: () => 1 },
      possibleTypes: grouped(
        types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
      ),
      enumValues: grouped(types.map((type) => (isEnumType(type) ? type.getValues().length : 0))),
      inputFields: grouped(
        types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
      ),
      ofType: {},
    },
    __Field: { args: grouped(argumentsOf), type: {} },
    __InputValue: { type: {} },
    __EnumValue: {},
    __Directive: { args: grouped(argumentsOf), locations: { of: () => 5 } },
  };
}
