import { Field, ID, InputType, Int } from 'type-graphql';
import type { RecordReorganization, ReorganizationCommand } from '../../domain/words/command.js';
import { LocalDate } from '../scalars/scalars.js';
import { ChangeInput } from './changes/change.js';
import { EXPECTED_REVISION, IDEMPOTENCY_KEY } from './recording.js';

@InputType({ description: 'A reorganization (機構改正): a decision and the changes that carry it out.' })
export class ReorganizationInput implements ReorganizationCommand {
  @Field(() => String, { description: 'Its title, up to 200 characters.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the source says beyond its changes, such as totals. Up to 10,000 characters.',
  })
  note?: string;

  @Field(() => LocalDate, {
    description:
      'The effective day (施行日): the first day of the new state, for every change without a day of its own. May be past, present or future, but must be after the first recorded day.',
  })
  effectiveOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was announced.' })
  announcedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was decided.' })
  decidedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was promulgated.' })
  promulgatedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that it is based on, such as a 条例 or 規則 with its number.',
  })
  legalBasis?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the recorder read this: a title, a page, a URL.',
  })
  source?: string;

  @Field(() => [ChangeInput], {
    description:
      'At least one change. All changes of one day take effect together: no answer shows a state between two of them, and only the state at each whole day must satisfy the rules. Their order matters only for siblings that are put in the same place. All are recorded, or none.',
  })
  changes!: ChangeInput[];
}

@InputType({ description: 'A reorganization to record, and the organization it belongs to.' })
export class RecordReorganizationInput implements RecordReorganization {
  @Field(() => ID, { description: 'The code of the organization.' })
  organization!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why this is recorded, for the audit log (Revision.reason). Up to 10,000 characters.',
  })
  reason?: string;

  @Field(() => ReorganizationInput, { description: 'The reorganization.' })
  reorganization!: ReorganizationInput;
}
