/** Asks the service. The explorer knows it through GraphQL alone. */
import { authorization } from '../identity/identity.js';
import { sendSignedIn } from '../identity/sendSignedIn.js';
import type { Question } from './questions/question.js';

/** What the service says instead of an answer; `code` is one of docs/errors.md, or OFFLINE where nothing came back. */
export class AskError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The message in each language. */
    readonly messages: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const TOO_MUCH = ['TOO_COSTLY', 'ANSWER_TOO_LARGE', 'ANSWER_TOO_SLOW'];
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'RATE_LIMITED', ...TOO_MUCH];

/** More than the service answers at once (docs/limits.md): a part of it may be asked for. */
export const isTooMuch = (problem: Error | null): boolean =>
  problem instanceof AskError && TOO_MUCH.includes(problem.code);

/** Whether asking the same again at once may help. */
export const mayHelp = (problem: Error): boolean =>
  !(problem instanceof AskError && REFUSED.includes(problem.code));

interface Reply<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string; messages?: Record<string, string> } }[];
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
  if (error) {
    const { code = 'UNKNOWN', messages } = error.extensions ?? {};
    throw new AskError(code, error.message, messages);
  }
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
