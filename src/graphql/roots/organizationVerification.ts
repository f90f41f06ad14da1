import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countEvents, verifyLedger } from '../../verify/verifyLedger.js';
import type { Bounds } from '../serving/bounds/bounds.js';
import type { Context } from '../serving/context.js';
import { Organization } from '../types/organization.js';
import { Verification } from '../types/record/verification.js';

/** Verifying the ledger of an organization on demand. */
@Resolver(() => Organization)
export class OrganizationVerification {
  @FieldResolver(() => Verification, {
    description:
      'Verifies the ledger now, up to the newest revision. It reads the whole ledger, so it counts as a large answer: each event is one value, and it takes its turn beside other questions. A ledger that takes too long is refused with ANSWER_TOO_SLOW; the command `enkaku verify` has no such limit.',
  })
  async verification(@Root() { row }: Organization, @Ctx() context: Context): Promise<Verification> {
    const { db, bounds } = context;
    if (bounds) await enter(bounds, await countEvents(db, row.id));
    const verified = await verifyLedger(db, row.code, (events) => bounds && turnOf(bounds, events));
    if (!verified) throw new Error(`nothing was verified of ${row.code}`);
    return new Verification(verified);
  }
}

async function enter({ allowance, admission }: Bounds, events: number): Promise<void> {
  allowance.take(events);
  await admission.wait(async () => ({ values: events, field: 'organization.verification' }));
}

/** What an event takes to verify, in values of an answer. */
const WEIGHT = 10;

function turnOf({ allowance, turns }: Bounds, events: number): Promise<void> | undefined {
  allowance.requireTime();
  turns.spend((1 + events) * WEIGHT);
  return turns.isOver() ? turns.later(() => {}) : undefined;
}
