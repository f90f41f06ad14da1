/** Compares everything that a witness has kept with the ledgers of now. */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Checkpoint } from '../ledger/verify/checkpoint.js';
import type { Finding } from '../ledger/verify/finding.js';
import type { Verified } from '../ledger/verify/verifyOrganization.js';
import { badInput } from '../userError.js';
import { verifyLedger } from '../verify/verifyLedger.js';
import { type Chain, newChain, takeEntry } from './chain/chain.js';
import type { Place } from './places/place.js';
import { checkTexts } from './texts.js';

export interface ReadWitness extends Chain {
  newest: NonNullable<Chain['newest']>;
  checkpoints: Checkpoint[];
}

export async function readWitness(place: Place): Promise<ReadWitness> {
  const chain = newChain('all');
  const witnessed = new Map<string, Checkpoint>();
  for await (const { text, where } of place.read('all')) {
    for (const { organization, revision: number, hash } of takeEntry(chain, text, where)?.heads ?? []) {
      // Complete entries list again what others had listed.
      witnessed.set(`${organization} ${number} ${hash}`, { organization, revision: { number, hash } });
    }
  }
  const { newest } = chain;
  if (!newest) throw badInput(checkTexts.empty(place.name));
  const findings = [...chain.findings, ...(await place.findings())];
  return { ...chain, newest, findings, checkpoints: [...witnessed.values()] };
}

export interface CheckedOrganization extends Verified {
  checkpoints: number;
}

/** `codes`: the organizations of the database. Those that were witnessed are looked for as well. */
export async function* checkWitness(
  db: Kysely<Tables>,
  { checkpoints }: ReadWitness,
  codes: string[],
): AsyncGenerator<CheckedOrganization> {
  const all = new Set([...codes, ...checkpoints.map(({ organization }) => organization)]);
  for (const code of [...all].sort()) {
    const own = checkpoints.filter(({ organization }) => organization === code);
    const verified = await verifyLedger(db, code, () => undefined, own);
    if (verified)
      yield { ...verified, checkpoints: own.length, findings: withoutRepetition(verified.findings) };
  }
}

/** Every checkpoint after a rewritten revision shows it again: the first one says where. */
function withoutRepetition(findings: Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ code }) => {
    if (code !== 'REWRITTEN' && code !== 'CUT_OFF') return true;
    const isNew = !said.has(code);
    said.add(code);
    return isNew;
  });
}
