/**
 * Looks at the heads of organizations as soon as the headers of a request have come, if they name an answer that the client has: so the
 * database looks while the body is read and the question is recognized. What is found counts for this request alone, which came before.
 */
import type { Request, RequestHandler } from 'express';
import { tagsIn } from '../../sending/send.js';

export type HeadNow = (code: string) => Promise<string | undefined>;

export interface EarlyLooks {
  /** Belongs before whatever takes time. */
  begin: RequestHandler;
  /** The head of an organization at a moment after the request came. */
  headFor(request: Request): HeadNow;
  /** An answer with this tag is about these organizations. */
  note(tag: string, codes: Iterable<string>): void;
}

/** Some hundred kilobytes. */
const MOST_TAGS = 1_000;

/** Of answers about more organizations the first ones may differ already, and then nobody needs to look at the others. */
const MOST_CODES = 4;

export function earlyLooks(headNow: HeadNow): EarlyLooks {
  const codesOf = new Map<string, readonly string[]>();
  const begun = new WeakMap<Request, ReadonlyMap<string, Promise<string | undefined>>>();
  return {
    begin(request, _response, next) {
      const [tag] = tagsIn(request);
      const codes = tag === undefined ? undefined : codesOf.get(tag);
      if (codes) begun.set(request, new Map(codes.map((code) => [code, quiet(headNow(code))])));
      next();
    },
    headFor: (request) => (code) => begun.get(request)?.get(code) ?? headNow(code),
    note(tag, codes) {
      const all = [...codes];
      if (all.length > MOST_CODES) return;
      codesOf.delete(tag);
      codesOf.set(tag, all);
      const [oldest = tag] = codesOf.keys();
      if (codesOf.size > MOST_TAGS) codesOf.delete(oldest);
    },
  };
}

/** Perhaps nobody asks what was found, because the request is refused: then an error is none. */
function quiet<T>(look: Promise<T>): Promise<T> {
  look.catch(() => {});
  return look;
}
