/** A subscription as it was sent, checked as a query over HTTP is: its size, its syntax, its fields, and that it is one. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { Bilingual } from '../../domain/words/bilingual.js';
import { documentLimits, isTooLarge } from '../asking/documentSize.js';
import { isTooDeep, LEVELS } from '../asking/nesting.js';
import { texts } from '../texts.js';
import { streamTexts } from './texts.js';

export interface Sent {
  query?: unknown;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export interface Operation {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export function operationIn(
  { schema }: { schema: GraphQLSchema },
  sent: Sent,
): Operation | readonly GraphQLError[] {
  const { query, operationName, variables } = sent;
  if (typeof query !== 'string') return [refusal('BAD_REQUEST', streamTexts.noQuery)];
  if (isTooDeep(query, variables)) return [refusal('BAD_USER_INPUT', texts.tooDeep(LEVELS))];
  if (isTooLarge(query)) return [refusal('DOCUMENT_TOO_LARGE', texts.documentTooLarge(documentLimits))];
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(schema, document);
  if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (!operation) return [refusal('OPERATION_RESOLUTION_FAILURE', streamTexts.whichOperation)];
  if (operation.operation !== 'subscription')
    return [refusal('NOT_A_SUBSCRIPTION', streamTexts.onlySubscriptions)];
  return { document, operationName, variables };
}

export const refusal = (code: string, { ja, en }: Bilingual): GraphQLError =>
  new GraphQLError(`${ja} / ${en}`, { extensions: { code, messages: { ja, en } } });

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

const withCode = (error: GraphQLError, code: string) =>
  new GraphQLError(error.message, { ...error, extensions: { code, ...error.extensions } });

/** As `errorFormatter` makes them: what a client may see of an error. */
export type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export const shown = (format: Format, errors: readonly GraphQLError[]): GraphQLError[] =>
  errors.map((error) => {
    const { extensions, ...formatted } = error.toJSON();
    const code = 'INTERNAL_SERVER_ERROR';
    const { message, ...shown } = format({ ...formatted, extensions: { code, ...extensions } }, error);
    const { source, positions } = error;
    return new GraphQLError(message, { source, positions, path: shown.path, extensions: shown.extensions });
  });

export const tooMany = () => refusal('TOO_MANY_SUBSCRIPTIONS', streamTexts.tooMany);
