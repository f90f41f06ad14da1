/** Questions over HTTP, as a client asks them. */
import { localToken } from '../support/access.js';

export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

export async function ask<Data>(
  { address }: { address: string },
  query: string,
  variables: object = {},
): Promise<Answer<Data>> {
  return post(address, JSON.stringify({ query, variables }));
}

/** Sends any body. */
export async function post<Data>(address: string, body: string): Promise<Answer<Data>> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await localToken(address)}`,
  };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as Omit<Answer<Data>, 'status'>;
  return { status: response.status, ...answer };
}

const recordNewUnit = `mutation ($input: RecordReorganizationInput!) {
  recordReorganization(input: $input) { revision { number } problems { code } }
}`;

type Recorded = {
  recordReorganization: { revision: { number: number } | null; problems: { code: string }[] };
};

/** Records a reorganization that creates one department of this name. Returns its acknowledged revision. */
export async function makeDepartment(
  service: { address: string },
  organization: string,
  name: string,
): Promise<number | undefined> {
  const changes = [{ create: { unit: { name, kind: '部' } } }];
  const reorganization = { title: name, effectiveOn: '2026-06-01', changes };
  const answer = await ask<Recorded>(service, recordNewUnit, {
    input: { organization, idempotencyKey: name, reorganization },
  });
  return answer.data?.recordReorganization.revision?.number;
}

const everything = `query ($code: ID!) {
  organization(code: $code) {
    revision
    asOf(date: "2026-06-01") { roots { name } }
    revisions(first: 1000) { nodes { number reorganization { title } events { type } } }
  }
}`;

export interface Kept {
  revision: number;
  asOf: { roots: { name: string }[] };
  revisions: {
    nodes: { number: number; reorganization: { title: string } | null; events: { type: string }[] }[];
  };
}

/** Everything a service returns about an organization. */
export async function everythingOf(service: { address: string }, code: string): Promise<Kept> {
  const answer = await ask<{ organization: Kept }>(service, everything, { code });
  if (!answer.data) throw new Error(JSON.stringify(answer));
  return answer.data.organization;
}

/** Checks again and again until the condition is true, and fails after a limit. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In vain: ${what}`);
    // What is waited for happens between two looks.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
