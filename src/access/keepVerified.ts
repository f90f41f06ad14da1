/** Keeps who sent a token for a moment: a caller sends the same one with each request, and verifying it costs more than refusing a request. */
import type { Verify } from './verify.js';

/** Milliseconds. */
const KEPT = 10_000;

/** A few megabytes at most. */
const MOST = 1_000;

/** A bad token is verified each time. */
export function keepVerified(verify: Verify): Verify {
  const kept = new Map<string, { caller: Awaited<ReturnType<Verify>>; until: number }>();
  return async (token) => {
    const known = kept.get(token);
    if (known && Date.now() < known.until) return known.caller;
    const caller = await verify(token);
    kept.delete(token);
    kept.set(token, { caller, until: Math.min(Date.now() + KEPT, (caller.expires ?? 0) * 1_000) });
    const [oldest = token] = kept.keys();
    if (kept.size > MOST) kept.delete(oldest);
    return caller;
  };
}
