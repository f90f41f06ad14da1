import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from 'graphql';

/** A type, field, argument, input field or enum value of a schema. */
export interface Member {
  /** Such as `Organization.asOf(date)`. */
  name: string;
  /** Its type, its default, and whether it is @oneOf, as the schema language writes them. */
  shape: string;
  description: string | null | undefined;
}

/** Everything in a schema that has a name of its own, in no particular order. */
export const membersOf = (schema: GraphQLSchema): Member[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [typeItself(type), ...membersOfType(type)]);

function typeItself(type: GraphQLNamedType): Member {
  const oneOf = isInputObjectType(type) && type.isOneOf ? ' @oneOf' : '';
  return { name: type.name, shape: `${type.constructor.name}${oneOf}`, description: type.description };
}

function membersOfType(type: GraphQLNamedType): Member[] {
  if (isEnumType(type)) {
    return type
      .getValues()
      .map(({ name, description }) => ({ name: `${type.name}.${name}`, shape: 'value', description }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => input(`${type.name}.${field.name}`, field));
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: of, description, args }) => [
    { name: `${type.name}.${name}`, shape: `${of}`, description },
    ...args.map((arg) => input(`${type.name}.${name}(${arg.name})`, arg)),
  ]);
}

function input(
  name: string,
  { type, defaultValue, description }: GraphQLArgument | GraphQLInputField,
): Member {
  const value = astFromValue(defaultValue, type);
  return { name, shape: value ? `${type} = ${print(value)}` : `${type}`, description };
}
