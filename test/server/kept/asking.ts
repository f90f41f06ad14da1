/** Questions to a service, of which the answers may be kept. */
import { tokenFor } from '../../support/access.js';

export interface Question {
  query: string;
  variables?: object;
}

export interface Reply {
  status: number;
  text: string;
  headers: Headers;
}

export type Reader = 'nobody' | 'all' | 'a' | 'b' | 'a and b';

const TOKENS: Record<Exclude<Reader, 'nobody'>, Promise<string>> = {
  all: tokenFor({ '*': 'admin' }, 'all'),
  a: tokenFor({ a: 'reader' }, 'a'),
  b: tokenFor({ b: 'reader' }, 'b'),
  'a and b': tokenFor({ b: 'reader', a: 'recorder' }, 'both'),
};

export async function send(
  { address }: { address: string },
  question: Question,
  { reader = 'nobody', headers = {} }: { reader?: Reader; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const authorization: Record<string, string> =
    reader === 'nobody' ? {} : { authorization: `Bearer ${await TOKENS[reader]}` };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify(question),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

let asked = 0;

/** The same question in another text, which was never asked before: it is executed. */
export const anew = ({ query, variables }: Question): Question => {
  asked += 1;
  return { query: `${query} # ${asked}`, variables };
};
