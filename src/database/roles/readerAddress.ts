/** The address under which programs of analysts reach the database: that of the role that reads the schema for reading. */
import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { READING } from '../schemas.js';
import type { Tables } from '../tables.js';
import { readerSql } from './readerRole.js';

export const READER = `${READING}_reader`;

// Any number that nobody else locks in this database: "reader" in ASCII.
const readerLock = 0x726561646572;

/** Of a server with roles of its own. The password is not known here. */
export function readerAddress(url: string): string {
  const address = new URL(url);
  address.username = READER;
  address.password = '';
  return address.href;
}

/**
 * Of the embedded server, in which the role is made when it is missing. Its password follows from that of the owner, so
 * that it stays the same without being kept.
 */
export async function embeddedReaderAddress(db: Kysely<Tables>, url: string): Promise<string> {
  const address = new URL(url);
  const password = createHmac('sha256', address.password).update(READER).digest('base64url');
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(readerLock)})`.execute(tx);
    await sql.raw(readerSql(READER)).execute(tx);
    await sql`alter role ${sql.ref(READER)} password ${sql.lit(password)}`.execute(tx);
  });
  address.username = READER;
  address.password = password;
  return address.href;
}
