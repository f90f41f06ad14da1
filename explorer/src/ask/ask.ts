/** Asks the service. The explorer knows it through GraphQL alone. */
import { authorization } from '../identity/identity.js';
import { sendSignedIn } from '../identity/sendSignedIn.js';
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

/** Whether asking again may help: who is refused has to sign in first. */
export const mayHelp = (problem: Error): boolean =>
  !(problem instanceof AskError && problem.code === 'UNAUTHENTICATED');

interface Reply<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export async function ask<Answer, Variables>(
  { name, text }: Question<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const body = JSON.stringify({ query: text, operationName: name, variables });
  const response = await sendSignedIn((token) => send(body, token, signal)).catch((problem: unknown) => {
    if (signal?.aborted) throw problem;
    throw new AskError('OFFLINE', String(problem));
  });
  const reply = (await response.json().catch(() => ({}))) as Reply<Answer>;
  const [error] = reply.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!reply.data) throw new AskError('OFFLINE', `HTTP ${response.status}`);
  return reply.data;
}

const send = (body: string, token: string | undefined, signal?: AbortSignal): Promise<Response> =>
  fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...authorization(token),
    },
    body,
    signal,
  });
