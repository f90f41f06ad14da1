/** Makes a command of plain data by the input types of the API, as a mutation would; tells all that does not fit. */
import {
  coerceInputValue,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { Command, RegisterOrganization } from '../domain/words/command.js';
import { withoutNulls } from '../graphql/inputs/withoutNulls.js';
import { buildGraphqlSchema } from '../graphql/schema.js';
import { coercionProblem } from './coercionProblem.js';

export type FileCommand = { register: RegisterOrganization } | Command;

export interface Coerced {
  command?: FileCommand;
  problems: Problem[];
}

/** The inputs of the commands whose files have the name of the command as their only key. */
const INPUTS = {
  reschedule: 'RescheduleReorganizationInput',
  withdraw: 'WithdrawReorganizationInput',
  correct: 'CorrectEventInput',
  void: 'VoidEventInput',
  extend: 'ExtendBaselineInput',
  widen: 'WidenBaselineInput',
};

type Named = keyof typeof INPUTS;

/** The command whose name is a key of the file. */
export const namedIn = (value: object): Named | undefined =>
  (Object.keys(INPUTS) as Named[]).find((name) => name in value);

export function coerceCommand(value: unknown): Coerced {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problems: [noCommand()] };
  const name = namedIn(value);
  if (name !== undefined) return coerceNamed(name, value);
  if ('reorganization' in value || 'organization' in value) {
    return coerce('record', value, 'RecordReorganizationInput');
  }
  if ('code' in value || 'units' in value) return coerce('register', value, 'RegisterOrganizationInput');
  return { problems: [noCommand()] };
}

function coerceNamed(name: Named, value: { [key in Named]?: unknown }): Coerced {
  const others = Object.keys(value).filter((key) => key !== name);
  if (others.length > 0) return { problems: others.map((key) => besides(name, key)) };
  return coerce(name, value[name], INPUTS[name]);
}

const besides = (name: Named, key: string) =>
  problem(
    'BAD_INPUT',
    [
      `${name} のファイルには ${name} だけを書きます。${key} はその中に移すか、別のファイルに分けてください。`,
      `A file of ${name} has no other key beside it. Move ${key} below it, or to a file of its own.`,
    ],
    { path: key },
  );

const noCommand = () =>
  problem('BAD_INPUT', [
    `記録できる内容がありません。登録なら code と units、機構改正なら organization と reorganization、それ以外なら ${Object.keys(INPUTS).join('、')} のどれか一つを書いてください。`,
    `There is nothing to record. Write code and units to register an organization, organization and reorganization to record a reorganization, or else one of ${Object.keys(INPUTS).join(', ')}.`,
  ]);

function coerce(name: string, value: unknown, typeName: string): Coerced {
  const problems: Problem[] = [];
  const coerced: unknown = coerceInputValue(value, inputType(typeName), (path, invalid, error) => {
    problems.push(coercionProblem(path, invalid, error));
  });
  if (problems.length > 0) return { problems };
  // The type has just been checked against the schema, whose classes implement these very interfaces.
  return { problems, command: { [name]: withoutNulls(coerced) } as FileCommand };
}

let schema: GraphQLSchema | undefined;

function inputType(name: string): GraphQLInputType {
  schema ??= buildGraphqlSchema();
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input type of the schema`);
  return new GraphQLNonNull(type);
}
