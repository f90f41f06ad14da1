/** Writes the next entry of a witness: the organizations with news since the entry before. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { badInput } from '../userError.js';
import { type Chain, newChain, takeEntry } from './chain/chain.js';
import { type Entry, entryText, type Head, isComplete } from './chain/entry.js';
import { type LedgerNow, ledgerNow, type Rewritten } from './ledgerNow.js';
import type { Place } from './places/place.js';
import { writeTexts } from './texts.js';

export interface Written {
  entry: Entry;
  /** The organizations whose ledger does not have what was witnessed. They are not witnessed again. */
  rewritten: Rewritten[];
}

/** How often another writer may be first. */
const TRIES = 5;

export async function writeWitness(db: Kysely<Tables>, place: Place): Promise<Written> {
  return oneWriter(db, async (connection) => {
    for (let tries = 1; tries <= TRIES; tries++) {
      const chain = await soundChain(place);
      const now = await ledgerNow(connection, [...chain.heads.values()]);
      const entry = nextEntry(chain, now);
      if (await place.append(entry.number, entryText(entry))) return { entry, rewritten: now.rewritten };
    }
    throw badInput(writeTexts.alwaysLate(place.name));
  });
}

async function soundChain(place: Place): Promise<Chain> {
  const chain = newChain('recent');
  for await (const { text, where } of place.read('recent')) takeEntry(chain, text, where);
  const [broken] = chain.findings;
  if (broken) throw badInput(writeTexts.brokenPlace(place.name, broken));
  return chain;
}

export function nextEntry(chain: Chain, { heads, rewritten, at }: LedgerNow): Entry {
  const number = (chain.newest?.number ?? 0) + 1;
  const complete = isComplete(number);
  const disputed = new Set(rewritten.map(({ organization }) => organization));
  const news = heads.filter(
    ({ organization, revision }) =>
      !disputed.has(organization) && revision > (chain.heads.get(organization)?.revision ?? 0),
  );
  const all = new Map([...chain.heads, ...news.map((head): [string, Head] => [head.organization, head])]);
  return {
    number,
    at: laterThan(chain.newest?.at, at),
    previous: chain.hash,
    complete,
    heads: complete ? [...all.values()] : news,
  };
}

/** When the clock was set back, the instants go on from the last one, by a millisecond each. */
function laterThan(before: string | undefined, now: string): string {
  if (before === undefined || now > before) return now;
  return new Date(Date.parse(before) + 1).toISOString();
}

/** Those who write from one database wait for each other: several services, and the command beside them. */
async function oneWriter<T>(
  db: Kysely<Tables>,
  work: (connection: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const lock = sql`hashtextextended('enkaku witness', 0)`;
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}
