import { Field, ID, InputType, Int } from 'type-graphql';
import type { RecordReorganization, ReorganizationCommand } from '../../domain/words/command.js';
import { LocalDate } from '../scalars/scalars.js';
import { ChangeInput } from './changes/change.js';
import { EXPECTED_REVISION, IDEMPOTENCY_KEY } from './recording.js';

@InputType({ description: 'A decision (機構改正) and the set of changes that carries it out.' })
export class ReorganizationInput implements ReorganizationCommand {
  @Field(() => String, { description: 'What it is called, up to 200 characters.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the source says beside its changes, such as totals it states. Up to 10,000 characters.',
  })
  note?: string;

  @Field(() => LocalDate, {
    description:
      'The first day on which the new state holds, for every change without a day of its own. After the first recorded day; past, present or future.',
  })
  effectiveOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was announced.' })
  announcedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was decided.' })
  decidedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was promulgated.' })
  promulgatedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rule it rests on, such as a 条例 or 規則 and its number.',
  })
  legalBasis?: string;

  @Field(() => String, { nullable: true, description: 'Where this was read: a title, a page, an address.' })
  source?: string;

  @Field(() => [ChangeInput], {
    description:
      'At least one. Changes of one day take effect together: their order decides nothing but the places of siblings put in the same spot, no state between two of them is ever visible, and only the days that result must make sense. All are recorded, or none.',
  })
  changes!: ChangeInput[];
}

@InputType({ description: 'A reorganization to record, and for which organization.' })
export class RecordReorganizationInput implements RecordReorganization {
  @Field(() => ID, { description: 'The code of the organization.' })
  organization!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string;

  @Field(() => String, { nullable: true, description: 'Why it is recorded, for the audit log.' })
  reason?: string;

  @Field(() => ReorganizationInput, { description: 'The reorganization.' })
  reorganization!: ReorganizationInput;
}
