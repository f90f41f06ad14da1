/** The parameters of a GraphQL request, from its body or its address. */
import type { Request } from 'express';

export interface Params {
  query?: string;
  operationName?: string;
  variables?: object;
  /** The SHA-256 of the document in hexadecimal digits, as clients of persisted queries send it. */
  hash?: string;
  /** Another name of the document. */
  documentId?: string;
}

/** Undefined: they do not have the form that is expected, which is said where they are used. */
export function paramsOf({ method, query, body }: Request): Params | undefined {
  const given: Record<string, unknown> =
    method === 'GET'
      ? { ...query, variables: parsed(query.variables), extensions: parsed(query.extensions) }
      : { ...body };
  const { query: text, operationName, variables, extensions, documentId } = given;
  const { sha256Hash: hash } = Object(Object(extensions).persistedQuery);
  const isWellFormed =
    [text, operationName, hash, documentId].every(isTextOrAbsent) && isObjectOrAbsent(variables);
  return isWellFormed
    ? (withoutAbsent({ query: text, operationName, variables, hash, documentId }) as Params)
    : undefined;
}

const isTextOrAbsent = (value: unknown) => value == null || typeof value === 'string';

const isObjectOrAbsent = (value: unknown) =>
  value == null || (typeof value === 'object' && !Array.isArray(value));

const withoutAbsent = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value != null && value !== ''));

function parsed(text: unknown): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    return 'MALFORMED';
  }
}
