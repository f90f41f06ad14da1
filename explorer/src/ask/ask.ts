/** Asks the service. The explorer knows it through GraphQL alone. */
import type { Question } from './questions/question.js';
import { authorization, renewToken } from './signIn.js';

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
  const body = JSON.stringify({ query: text, operationName: name, variables });
  const response = await sendSignedIn(body, signal).catch((problem: unknown) => {
    if (signal?.aborted) throw problem;
    throw new AskError('OFFLINE', String(problem));
  });
  const reply = (await response.json().catch(() => ({}))) as Reply<Answer>;
  const [error] = reply.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!reply.data) throw new AskError('OFFLINE', `HTTP ${response.status}`);
  return reply.data;
}

/** Once more with a new token where one is needed, or the one in use has expired: nothing was done the first time. */
async function sendSignedIn(body: string, signal?: AbortSignal): Promise<Response> {
  const response = await send(body, signal);
  return response.status === 401 && (await renewToken()) ? send(body, signal) : response;
}

const send = (body: string, signal?: AbortSignal): Promise<Response> =>
  fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...authorization(),
    },
    body,
    signal,
  });
