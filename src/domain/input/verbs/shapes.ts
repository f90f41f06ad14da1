/** What may be wrong with the lists and fields of a verb before anything in them is looked up. */
import { type Problem, problem } from '../../problems/problem.js';

export const emptyList = (items: unknown[] | undefined, path: string): Problem[] =>
  items?.length === 0 ? [problem('EMPTY_LIST', [], { path })] : [];

/** Of two fields exactly one must be given. */
export function oneOfTwo(fields: Record<string, unknown>, path: string): Problem[] {
  const [a = '', b = ''] = Object.keys(fields);
  return given(fields).length === 1 ? [] : [problem('ONE_OF_TWO', [a, b], { path })];
}

/** Of these fields at least one must be given. */
export const nothingSaid = (fields: Record<string, unknown>, path: string): Problem[] =>
  given(fields).length > 0 ? [] : [problem('NOTHING_SAID', [Object.keys(fields).join(', ')], { path })];

const given = (fields: Record<string, unknown>) =>
  Object.values(fields).filter((value) => value !== undefined);
