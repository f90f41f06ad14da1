import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { verifyLedger } from '../../verify/verifyLedger.js';
import type { Bounds } from '../serving/bounds/bounds.js';
import type { Context } from '../serving/context.js';
import { Organization } from '../types/organization.js';
import { Verification } from '../types/record/verification.js';

/** Verifying the ledger of an organization on demand. */
@Resolver(() => Organization)
export class OrganizationVerification {
  @FieldResolver(() => Verification, {
    description:
      'Verifies the ledger now, up to the newest revision. It reads the whole ledger, so it costs much: a large ledger is refused with TOO_COSTLY or ANSWER_TOO_SLOW; the command `enkaku verify` has no such limit.',
  })
  async verification(@Root() { row }: Organization, @Ctx() context: Context): Promise<Verification> {
    const { db, bounds } = context;
    const verified = await verifyLedger(db, row.code, (events) => bounds && turnOf(bounds, events));
    if (!verified) throw new Error(`nothing was verified of ${row.code}`);
    return new Verification(verified);
  }
}

/** What an event takes to verify, in values of an answer. */
const WEIGHT = 10;

function turnOf({ allowance, turns }: Bounds, events: number): Promise<void> | undefined {
  allowance.requireTime();
  turns.spend((1 + events) * WEIGHT);
  return turns.isOver() ? turns.later(() => {}) : undefined;
}
