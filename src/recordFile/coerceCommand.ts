/** Turns plain data into a command by the input types of the API, as a mutation would, and reports all that does not fit. */
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
import { fileTexts } from './texts.js';

export type FileCommand = { register: RegisterOrganization } | Command;

export interface Coerced {
  command?: FileCommand;
  problems: Problem[];
}

/** The input types of the commands whose file has the name of the command as its only key. */
export const INPUTS = {
  reschedule: 'RescheduleReorganizationInput',
  withdraw: 'WithdrawReorganizationInput',
  rescheduleEvent: 'RescheduleEventInput',
  correct: 'CorrectEventInput',
  void: 'VoidEventInput',
  extend: 'ExtendBaselineInput',
  widen: 'WidenBaselineInput',
};

type Named = keyof typeof INPUTS;

/** The command that is named by a key of the file. */
export const namedIn = (value: object): Named | undefined =>
  (Object.keys(INPUTS) as Named[]).find((name) => name in value);

export function coerceCommand(value: unknown): Coerced {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problems: [noCommand()] };
  const name = namedIn(value);
  if (name !== undefined) return coerceNamed(name, value);
  if ('reorganization' in value || 'organization' in value) {
    return coerce('record', value, 'RecordReorganizationInput');
  }
  if ('code' in value || 'units' in value) return coerceRegistration(value);
  return { problems: [noCommand()] };
}

/** A person who copies a chart into a file must say how much of the organization it shows; the API has a default. */
function coerceRegistration(value: object): Coerced {
  const { command, problems } = coerce('register', value, 'RegisterOrganizationInput');
  if ('coverage' in value && value.coverage !== null) return { command, problems };
  return { problems: [...problems, problem('BAD_INPUT', [fileTexts.noCoverage], { path: 'coverage' })] };
}

function coerceNamed(name: Named, value: { [key in Named]?: unknown }): Coerced {
  const others = Object.keys(value).filter((key) => key !== name);
  if (others.length > 0)
    return {
      problems: others.map((key) => problem('BAD_INPUT', [fileTexts.otherKey(name, key)], { path: key })),
    };
  return coerce(name, value[name], INPUTS[name]);
}

const noCommand = () => problem('BAD_INPUT', [fileTexts.noCommand(Object.keys(INPUTS))]);

function coerce(name: string, value: unknown, typeName: string): Coerced {
  const problems: Problem[] = [];
  const coerced: unknown = coerceInputValue(value, inputType(typeName), (path, invalid, error) => {
    problems.push(coercionProblem(path, invalid, error));
  });
  if (problems.length > 0) return { problems };
  // coerceInputValue has checked the value against the schema, whose classes implement these interfaces.
  return { problems, command: { [name]: withoutNulls(coerced) } as FileCommand };
}

let schema: GraphQLSchema | undefined;

function inputType(name: string): GraphQLInputType {
  schema ??= buildGraphqlSchema();
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not an input type of the schema`);
  return new GraphQLNonNull(type);
}
