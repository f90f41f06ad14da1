/** Which questions a standby may answer, and which of its answers hold although it may be a moment behind. */
import { type DocumentNode, type ExecutionResult, getOperationAST, visit } from 'graphql';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import { readableOf } from '../../../queries/moment/reader.js';
import { UNAVAILABLE } from '../codes.js';
import type { Context } from '../context.js';
import { createLoaders } from '../loaders.js';
import { isNotNow } from '../unavailable.js';
import { newSources } from './sources.js';

/** They try out, or follow, what is newest. */
const ONLY_ON_PRIMARY = new Set(['preview', 'changesAfter', 'changesSince', 'verification']);

/** A query without such a field, whatever it is an alias of. */
export function mayBeBehind(document: DocumentNode, operationName: string | null | undefined): boolean {
  if (getOperationAST(document, operationName)?.operation !== 'query') return false;
  let may = true;
  visit(document, {
    Field({ name }) {
      if (ONLY_ON_PRIMARY.has(name.value)) may = false;
    },
  });
  return may;
}

/** The same request at another database. What the answer is made from is noted apart, since it may not hold. */
export function contextAt(db: Kysely<Tables>, context: Context): Context {
  const sources = newSources(readableOf(context.readable));
  const readable = sources.reader;
  return { ...context, db, sources, readable, loaders: createLoaders(db, readable) };
}

/**
 * Whether the primary would have given the same answer, or could have given it a moment ago. Errors may come from what is
 * not there yet, or from the standby itself; what is refused for its cost is refused everywhere.
 */
export function holds({ errors = [] }: ExecutionResult, { sources }: Context): boolean {
  const isRefused = ({ extensions }: { extensions: Record<string, unknown> }) =>
    extensions.code !== undefined && extensions.code !== UNAVAILABLE;
  return sources.isSettled && errors.every(isRefused);
}

/** Whether the standby itself did not answer. */
export const hasFailed = ({ errors = [] }: ExecutionResult): boolean => errors.some(isNotNow);
