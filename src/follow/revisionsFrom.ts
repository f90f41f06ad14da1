/** The revisions of an organization from a number on, for ever: those that are recorded already, then each when it comes. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { revisionsBeyond } from '../queries/follow/revisionsOf.js';
import type { RevisionRow } from '../queries/record/revisions.js';
import type { Bell, Call } from './bell.js';
import { patiently } from './patiently.js';

/** How many revisions are in memory for one reader. The next ones are read when it has taken these. */
const PAGE = 50;

export interface Followed {
  id: number;
  code: string;
}

/** Ends when the bell is closed. `return` ends it at once, also while it waits. */
export function revisionsFrom(
  db: Kysely<Tables>,
  bell: Bell,
  organization: Followed,
  after: number,
): AsyncIterableIterator<RevisionRow> {
  let isEnded = false;
  let waiting: Call | undefined;
  const rows = (async function* read() {
    let last = after;
    while (!isEnded && !bell.isClosed()) {
      const call = bell.callFor(organization.code, last);
      waiting = call;
      try {
        const read = () => revisionsBeyond(db, organization.id, { after: last, limit: PAGE });
        const page = await patiently(read, () => !isEnded && !bell.isClosed());
        for (const row of page) {
          if (bell.isClosed()) return;
          yield row;
          last = row.number;
        }
        if (page.length === 0 && !isEnded) await call.rung;
      } finally {
        call.cancel();
      }
    }
  })();
  const end = () => {
    isEnded = true;
    waiting?.cancel();
  };
  const iterator: AsyncIterableIterator<RevisionRow> = {
    next: () => rows.next(),
    return() {
      end();
      return rows.return(undefined);
    },
    throw(error) {
      end();
      return rows.throw(error);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
