/** A command that is sent twice with one idempotency key is recorded once. */
import { type Kysely, sql } from 'kysely';
import { isKeyOf, organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { Command, RegisterOrganization } from '../domain/words/command.js';
import { canonical, sha256 } from './hash.js';

/** The same for the same content: the key and the expectation are about the recording, not about what it says. */
export function fingerprintOf(command: Command | RegisterOrganization): string {
  const [verb, said] = 'code' in command ? ['', command] : (Object.entries(command)[0] ?? []);
  const content = { ...said, idempotencyKey: undefined, expectedRevision: undefined };
  // Ledgers hold fingerprints of registrations and reorganizations without their verb: only later commands have one.
  return sha256(canonical(verb === '' || verb === 'record' ? content : { [verb ?? '']: content }));
}

interface Keyed {
  idempotencyKey?: string;
  fingerprint: string;
}

/** What a repeated key is answered with: the revision recorded with it, or that it was used for another command. */
export async function answeredBefore(
  db: Kysely<Tables>,
  code: string,
  { idempotencyKey: key, fingerprint }: Keyed,
): Promise<{ organization: string; revision?: number; problems: Problem[] } | undefined> {
  if (key === undefined) return undefined;
  const organization = await organizationKey(db, code);
  if (organization === undefined) return undefined;
  const { rows } = await sql<{ number: number; fingerprint: string }>`
    select number, fingerprint from revision
    where organization = ${organization} and idempotency_key = ${key} and ${isKeyOf(organization, code)}`.execute(
    db,
  );
  const [before] = rows;
  if (!before) return undefined;
  if (before.fingerprint === fingerprint)
    return { organization: code, revision: before.number, problems: [] };
  const reused = problem('IDEMPOTENCY_KEY_REUSED', [key, before.number], { path: 'idempotencyKey' });
  return { organization: code, problems: [reused] };
}
