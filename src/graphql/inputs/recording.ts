/** What all inputs which record something share. */
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Envelope } from '../../domain/words/command.js';

export const EXPECTED_REVISION =
  'The newest revision that the recorder has seen: if the organization has moved on since, the input is refused with REVISION_CONFLICT. Absent: no such check; another recorder is never in the way.';

export const IDEMPOTENCY_KEY =
  'The same key sent twice records once and answers twice. It belongs to the organization, is looked up before expectedRevision, is not used up by a refusal, and is refused for different content.';

/** Of the inputs that change what was believed: they must say why. Each of them is a type of its own. */
@InputType({ description: 'Which organization, and why.' })
export abstract class ReasonedInput implements Envelope {
  @Field(() => ID, { description: 'The code of the organization.' })
  organization!: string;

  @Field(() => String, {
    description: 'Why it is recorded, for the audit log (Revision.reason). Up to 10,000 characters.',
  })
  reason!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string;
}
