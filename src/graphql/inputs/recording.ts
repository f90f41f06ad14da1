/** The fields that all inputs of recordings share. */
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Envelope } from '../../domain/words/command.js';

export const EXPECTED_REVISION =
  'The newest revision that the recorder has seen. If the organization has a newer one, the input is refused with REVISION_CONFLICT. Absent: no such check; the input is then checked against the newest revision, whatever others recorded meanwhile.';

export const IDEMPOTENCY_KEY =
  'A key for safe retries: the same input sent twice with the same key is recorded once, and the second answer repeats the first. Keys are separate for each organization and are checked before expectedRevision. A refused input does not use up its key. The same key with different content is refused.';

/** The base of the inputs that must give a reason, because they change what earlier revisions said. */
@InputType({ description: 'The organization and the reason.' })
export abstract class ReasonedInput implements Envelope {
  @Field(() => ID, { description: 'The code of the organization.' })
  organization!: string;

  @Field(() => String, {
    description: 'Why this is recorded, for the audit log (Revision.reason). Up to 10,000 characters.',
  })
  reason!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string;
}
