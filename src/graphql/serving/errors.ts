import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { badInput, UserError } from '../../userError.js';

/** SQLSTATE character_not_in_repertoire. */
const notInRepertoire = '22021';

/** Where the real error goes; pino's logger fits. */
export interface ErrorLog {
  error(details: { id: string; err: unknown; path?: GraphQLFormattedError['path'] }, message: string): void;
}

/**
 * What a client is told of an error. A mistake of the client is told in full; anything else may hold what is nobody's
 * business, so it is told as an id under which the log has the rest.
 */
export function errorFormatter(log: ErrorLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = refusedByDatabase(causeOf(error));
    if (cause instanceof UserError) {
      const { code, messages } = cause;
      return withExtensions(formatted, { code, messages }, `${messages.ja} / ${messages.en}`);
    }
    if (isAboutTheRequest(error, cause)) {
      return withExtensions(formatted, { ...formatted.extensions, code: codeOf(formatted, error) });
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

/** What was thrown in the first place. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** The one thing that a text may hold and Postgres may not: the client's mistake wherever it is first noticed. */
function refusedByDatabase(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code !== notInRepertoire) return cause;
  return badInput(
    '文字列に NUL 文字(U+0000)が含まれています。取り除いてください。',
    'A text holds the character NUL (U+0000): take it out.',
  );
}

/**
 * GraphQL's own complaints: about the request as a whole (no path yet), about a place in its text, or with a code. What
 * it says while a value is given out (a null where none may be, a value that a scalar cannot write) is a fault of ours.
 */
function isAboutTheRequest(error: unknown, cause: unknown): boolean {
  if (!(error instanceof GraphQLError && cause instanceof GraphQLError)) return false;
  return error.path === undefined || cause.nodes !== undefined || cause.extensions.code !== undefined;
}

/** A value that the types refuse is BAD_USER_INPUT, whether it came as a variable or was written into the query. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): unknown {
  const code = extensions?.code;
  const written = error instanceof GraphQLError && error.nodes?.[0]?.kind.endsWith('Value');
  const undecided = code === 'INTERNAL_SERVER_ERROR' || (code === 'GRAPHQL_VALIDATION_FAILED' && written);
  return undecided ? 'BAD_USER_INPUT' : code;
}
