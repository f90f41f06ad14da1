/** The commands that a record file can give, each with its mutation. */

import {
  type ProblemPartsFragment,
  ProblemPartsFragmentDoc,
} from '../../ask/questions/desk/problemParts.generated.js';
import type { Question } from '../../ask/questions/question.js';
import type { Keys } from './fileSchema.js';

/** By the key of the file; a reorganization's file has several keys. */
const MUTATIONS = {
  record: ['recordReorganization', 'RecordReorganizationInput'],
  reschedule: ['rescheduleReorganization', 'RescheduleReorganizationInput'],
  withdraw: ['withdrawReorganization', 'WithdrawReorganizationInput'],
  rescheduleEvent: ['rescheduleEvent', 'RescheduleEventInput'],
  correct: ['correctEvent', 'CorrectEventInput'],
  void: ['voidEvent', 'VoidEventInput'],
  extend: ['extendBaseline', 'ExtendBaselineInput'],
  widen: ['widenBaseline', 'WidenBaselineInput'],
} as const;

export type CommandName = keyof typeof MUTATIONS;
export const COMMANDS = Object.keys(MUTATIONS) as CommandName[];

type Input = Record<string, unknown>;

export interface FileCommand {
  name: CommandName;
  /** The input of its mutation. */
  input: Input;
}

/** Undefined: the value is no command, or registers an organization. */
export function commandOf(value: unknown): FileCommand | undefined {
  if (!isInput(value)) return undefined;
  const name = COMMANDS.find((one) => one !== 'record' && one in value);
  const inner = name && value[name];
  if (name) return isInput(inner) ? { name, input: inner } : undefined;
  return isInput(value.reorganization) ? { name: 'record', input: value } : undefined;
}

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The argument of Organization.preview. A reason that is still to be written does not hide the impact. */
export const previewInputOf = ({ name, input }: FileCommand): Input => ({
  [name]:
    name === 'record'
      ? input.reorganization
      : { ...input, reason: isBlank(input.reason) ? '-' : input.reason },
});

/** An amendment must say why; the reason of a reorganization may be absent. */
export const lacksReason = ({ name, input: { reason } }: FileCommand): boolean =>
  isBlank(reason) && !(name === 'record' && (reason === undefined || reason === null));

const isBlank = (reason: unknown) => typeof reason !== 'string' || reason.trim() === '';

/** A problem's path such as changes[3].merge begins at the input or inside its reorganization. */
export function keysOf({ name, input }: FileCommand, path: string | null): Keys {
  const keys = [...(path ?? '').matchAll(/[^.[\]]+/g)].map(([key]) =>
    /^\d+$/.test(key) ? Number(key) : key,
  );
  if (name !== 'record') return [name, ...keys];
  return keys.length === 0 || String(keys[0]) in input ? keys : ['reorganization', ...keys];
}

export interface RecordAnswer {
  done: { revision: { number: number } | null; problems: ProblemPartsFragment[] };
}

export interface RecordVariables {
  input: Input;
  lang: 'JA' | 'EN';
}

export function recordQuestion(command: CommandName): Question<RecordAnswer, RecordVariables> {
  const [field, type] = MUTATIONS[command];
  const text = `mutation Record($input: ${type}!, $lang: Language!) {
  done: ${field}(input: $input) {
    revision { number }
    problems { ...ProblemParts }
  }
}
${ProblemPartsFragmentDoc}`;
  return { name: 'Record', text };
}
