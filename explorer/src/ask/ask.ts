/** Asks the service. The explorer knows it through GraphQL alone. */
import type { Question } from './questions/question.js';

/** What the service says instead of an answer; `code` is one of docs/errors.md, or OFFLINE where nothing came back. */
export class AskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Reply<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export async function ask<Answer, Variables>(
  { name, text }: Question<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query: text, operationName: name, variables }),
    signal,
  }).catch((problem: unknown) => {
    if (signal?.aborted) throw problem;
    throw new AskError('OFFLINE', String(problem));
  });
  const reply = (await response.json().catch(() => ({}))) as Reply<Answer>;
  const [error] = reply.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!reply.data) throw new AskError('OFFLINE', `HTTP ${response.status}`);
  return reply.data;
}
