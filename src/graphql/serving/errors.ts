import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { say } from '../../domain/words/bilingual.js';
import { badInput, UserError } from '../../userError.js';
import { UNAVAILABLE } from './codes.js';
import { texts } from './texts.js';
import { unavailable } from './unavailable.js';

/** SQLSTATE character_not_in_repertoire. */
const notInRepertoire = '22021';

/** With it graphql-js quotes names of the schema. */
const SUGGESTION = / ?Did you mean .*\?$/s;

/** What graphql-js says when it gives up comparing fields with one another. */
const validationAborted = 'Validation aborted.';

/** The log that receives the original error; pino's logger has this shape. */
export interface ErrorLog {
  error(details: { id: string; err: unknown; path?: GraphQLFormattedError['path'] }, message: string): void;
}

/**
 * What a client sees of an error. A mistake of the client is shown in full. Any other error may contain internal details,
 * so the client gets an id, under which the log has the error itself. `suggestions`: whether errors may suggest names of the
 * schema, of fields and of the values of variables.
 */
export function errorFormatter(log: ErrorLog, suggestions = true) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = causeOf(error);
    const cause = unavailable(refusedByDatabase(original));
    if (cause instanceof UserError) {
      const { code, messages } = cause;
      if (code === UNAVAILABLE)
        log.error({ id: randomUUID(), err: original }, 'the database is not available');
      return withExtensions(formatted, { code, messages }, `${messages.ja} / ${messages.en}`);
    }
    if (formatted.message === validationAborted) {
      const { ja, en } = texts.repeatedTooOften;
      return withExtensions(formatted, { code: 'DOCUMENT_TOO_LARGE', messages: { ja, en } }, `${ja} / ${en}`);
    }
    if (isAboutTheRequest(error, cause)) {
      const message = suggestions ? formatted.message : formatted.message.replace(SUGGESTION, '');
      return withExtensions(formatted, { ...formatted.extensions, code: codeOf(formatted, error) }, message);
    }
    const id = randomUUID();
    log.error({ id, err: cause, path: formatted.path }, 'a query failed');
    return withExtensions(formatted, { code: 'INTERNAL_SERVER_ERROR', id }, `Internal error ${id}`);
  };
}

function withExtensions(
  { message, locations, path }: GraphQLFormattedError,
  extensions: Record<string, unknown>,
  instead?: string,
): GraphQLFormattedError {
  return { message: instead ?? message, locations, path, extensions };
}

/** The error that was thrown originally. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** The only character that a text can contain and Postgres cannot store. It is the client's mistake, wherever it is noticed. */
function refusedByDatabase(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code !== notInRepertoire) return cause;
  return badInput(
    say(
      '文字列に NUL 文字（U+0000）が含まれています。取り除いてください。',
      'A text contains the character NUL (U+0000). Remove it.',
    ),
  );
}

/**
 * Errors of graphql-js about the request: about the request as a whole (no path yet), about a position in its text, or
 * with a code. Its errors about the answer (a null where none is allowed, a value that a scalar cannot serialize) are
 * faults of the service.
 */
function isAboutTheRequest(error: unknown, cause: unknown): boolean {
  if (!(error instanceof GraphQLError && cause instanceof GraphQLError)) return false;
  return error.path === undefined || cause.nodes !== undefined || cause.extensions.code !== undefined;
}

/** A value that the types refuse is BAD_USER_INPUT, both in a variable and in the text of the query. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): unknown {
  const code = extensions?.code;
  const isInText = error instanceof GraphQLError && error.nodes?.[0]?.kind.endsWith('Value');
  const isBadValue = code === 'INTERNAL_SERVER_ERROR' || (code === 'GRAPHQL_VALIDATION_FAILED' && isInText);
  return isBadValue ? 'BAD_USER_INPUT' : code;
}
