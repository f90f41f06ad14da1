/** Makes a command of plain data by the input types of the API, as a mutation would; tells all that does not fit. */
import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';
import type { RecordReorganization, RegisterOrganization } from '../domain/command.js';
import { type Problem, problem } from '../domain/problem.js';
import { withoutNulls } from '../graphql/inputs/withoutNulls.js';
import { buildGraphqlSchema } from '../graphql/schema.js';
import { coercionProblem } from './coercionProblem.js';

export type Command = { register: RegisterOrganization } | { record: RecordReorganization };

export interface Coerced {
  command?: Command;
  problems: Problem[];
}

export function coerceCommand(value: unknown): Coerced {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problems: [noCommand()] };
  if ('reorganization' in value || 'organization' in value) {
    const { problems, coerced } = coerce<RecordReorganization>(value, 'RecordReorganizationInput');
    return coerced ? { problems, command: { record: coerced } } : { problems };
  }
  if ('code' in value || 'units' in value) {
    const { problems, coerced } = coerce<RegisterOrganization>(value, 'RegisterOrganizationInput');
    return coerced ? { problems, command: { register: coerced } } : { problems };
  }
  return { problems: [noCommand()] };
}

const noCommand = () =>
  problem('BAD_INPUT', [
    '記録できる内容がありません。登録なら code と units、機構改正なら organization と reorganization を書いてください。',
    'There is nothing to record. Write code and units to register an organization, or organization and reorganization to record a reorganization.',
  ]);

function coerce<C>(value: object, typeName: string): { coerced?: C; problems: Problem[] } {
  const problems: Problem[] = [];
  const coerced: unknown = coerceInputValue(value, inputType(typeName), (path, invalid, error) => {
    problems.push(coercionProblem(path, invalid, error));
  });
  // The type has just been checked against the schema, whose classes implement these very interfaces.
  return problems.length > 0 ? { problems } : { problems, coerced: withoutNulls(coerced) as C };
}

let schema: GraphQLSchema | undefined;

function inputType(name: string): GraphQLInputObjectType {
  schema ??= buildGraphqlSchema();
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input type of the schema`);
  return type;
}
