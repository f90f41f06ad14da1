/**
 * How long the service is busy with a question whose answer the client has: from the arrival of the request to the last byte
 * of the 304, as its metrics say. The client and the connection are left out.
 */
import { type Answer, ask } from './http.js';

const TIMES = 200;

/** The mean of many requests, in milliseconds. */
export async function busyWithUnchanged(address: string, question: () => Promise<Answer>): Promise<number> {
  // An answer that is not kept any more is made first.
  await question();
  const before = await spentBy(address);
  for (let i = 0; i < TIMES; i++) {
    const { status } = await question();
    if (status !== 304) throw new Error(`A client that has the answer gets ${status} instead of 304.`);
  }
  const after = await spentBy(address);
  return (1_000 * (after.seconds - before.seconds)) / (after.requests - before.requests);
}

/** For all questions since the service has started. */
async function spentBy(address: string): Promise<{ seconds: number; requests: number }> {
  const { body } = await ask(`${address}/metrics`);
  const figure = (what: string) => {
    const line = new RegExp(
      `^enkaku_http_request_duration_seconds_${what}\\{route="/graphql"\\} (\\S+)$`,
      'm',
    ).exec(body.toString());
    if (!line) throw new Error('The metrics do not say how long questions took.');
    return Number(line[1]);
  };
  return { seconds: figure('sum'), requests: figure('count') };
}
