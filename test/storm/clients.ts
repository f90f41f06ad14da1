/** Clients of a service that is killed again and again. They repeat what they do not know the answer of. */

import { tokenFor } from '../support/access.js';

/** It is valid for ten minutes; a soak takes longer. */
const NEW_TOKEN_EVERY = 300_000;
let token = { text: tokenFor({ '*': 'admin' }), madeAt: performance.now() };

function currentToken(): Promise<string> {
  if (performance.now() - token.madeAt > NEW_TOKEN_EVERY)
    token = { text: tokenFor({ '*': 'admin' }), madeAt: performance.now() };
  return token.text;
}

export interface Tally {
  answered: number;
  /** Refused with 503, or the connection broke: the client tries again. */
  again: number;
  abandoned: number;
  /** What must not be: other refusals. */
  wrong: string[];
  hung: number;
  /** The acknowledged recordings: the organization and the revision by the idempotency key. */
  acknowledged: Map<string, { code: string; revision: number }>;
}

export const newTally = (): Tally => ({
  answered: 0,
  again: 0,
  abandoned: 0,
  wrong: [],
  hung: 0,
  acknowledged: new Map(),
});

interface Payload {
  revision: { number: number } | null;
  problems: { code: string; severity: string }[];
}

interface Answer {
  data?: { recordReorganization?: Payload; organization?: object | null } | null;
  errors?: { message: string }[];
}

const HUNG_AFTER = 90_000;

export const registration = `mutation ($code: ID!) { registerOrganization(input: { code: $code, name: "嵐市",
  knownFrom: "2025-04-01", units: [{ name: "総務部", kind: "部", children: [{ name: "総務課", kind: "課" }] }] }) {
    problems { code } } }`;
export const recording = `mutation ($code: ID!, $key: String!) { recordReorganization(input: { organization: $code,
  idempotencyKey: $key, reorganization: { title: "機構改正", effectiveOn: "2026-04-01",
    changes: [{ create: { unit: { name: $key, kind: "部" } } }] } }) { revision { number } problems { code severity } } }`;
export const preview = `query ($code: ID!, $key: String!) { organization(code: $code) { preview(of: { record: {
  title: "機構改正", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: $key, kind: "部" } } }] } }) {
    problems { code } snapshot { units { name path } } } } }`;
export const question = `query ($code: ID!) { organization(code: $code) { revision asOf(date: "2026-04-01") {
  roots { name children { name } } } revisions(first: 5) { nodes { number events { id type } } } } }`;

/** Undefined if the client must try again. */
export async function send(
  tally: Tally,
  address: string,
  query: string,
  variables: object,
): Promise<Answer | undefined> {
  const signal = AbortSignal.timeout(HUNG_AFTER);
  try {
    const response = await post(address, query, variables, signal);
    const answer: Answer = JSON.parse(await response.text());
    if (response.status === 503) {
      tally.again += 1;
      return undefined;
    }
    if (response.status !== 200 || answer.errors) tally.wrong.push(JSON.stringify(answer).slice(0, 300));
    else tally.answered += 1;
    return answer;
  } catch {
    if (signal.aborted) tally.hung += 1;
    else tally.again += 1;
    return undefined;
  }
}

/** With one key, until it is known what became of it. */
export async function recordUntilKnown(
  tally: Tally,
  address: string,
  code: string,
  key: string,
): Promise<void> {
  for (;;) {
    const answer = await send(tally, address, recording, { code, key });
    const payload = answer?.data?.recordReorganization;
    if (payload?.revision) tally.acknowledged.set(key, { code, revision: payload.revision.number });
    else if (payload) tally.wrong.push(JSON.stringify(payload.problems));
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Hangs up before the answer comes. */
export async function abandon(
  tally: Tally,
  address: string,
  query: string,
  variables: object,
  after: number,
): Promise<void> {
  await post(address, query, variables, AbortSignal.timeout(after))
    .then((response) => response.text())
    .catch(() => {});
  tally.abandoned += 1;
}

const post = async (address: string, query: string, variables: object, signal: AbortSignal) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await currentToken()}` },
    body: JSON.stringify({ query, variables }),
    signal,
  });
