import { Field, InputType } from 'type-graphql';
import type { Change, DatePrecision as DatePrecisionName } from '../../../domain/words/change.js';
import { DatePrecision } from '../../scalars/enums.js';
import { LocalDate } from '../../scalars/scalars.js';
import { EndDutyInput, TransferDutyInput } from './dutyVerbs.js';
import { RenameOrganizationInput } from './organizationVerbs.js';
import { AbolishPostInput, ChangePostInput, CreatePostInput, OverseeInput } from './postVerbs.js';
import { AbolishInput, MergeInput, RecomposeInput, ReinstateInput, SplitInput } from './successionVerbs.js';
import { CreateInput, ReclassifyInput, RenameInput, ReorderInput, TransferInput } from './unitVerbs.js';

@InputType({
  description:
    'One change: exactly one verb, and what the source says about the change. It is recorded as exactly one event. No verb, or several, are refused with a Problem.',
})
export class ChangeInput implements Change {
  @Field(() => String, {
    nullable: true,
    description:
      "The clause of the source that it carries out, such as (3)②. Join several clauses with '、'.",
  })
  clause?: string;

  @Field(() => String, { nullable: true, description: 'A remark of the recorder, up to 10,000 characters.' })
  note?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The effective day of this change, if it is not that of the reorganization: the first day of the new state. Must be after the first recorded day.',
  })
  effectiveOn?: string;

  @Field(() => DatePrecision, {
    nullable: true,
    description: 'How exactly the source states the effective day. Absent: DAY; in a correction: as it was.',
  })
  precision?: DatePrecisionName;

  @Field(() => CreateInput, { nullable: true, description: 'Verb: creates a unit.' })
  create?: CreateInput;

  @Field(() => RenameInput, { nullable: true, description: 'Verb: gives a unit another name.' })
  rename?: RenameInput;

  @Field(() => TransferInput, { nullable: true, description: 'Verb: moves a unit with all units below it.' })
  transfer?: TransferInput;

  @Field(() => ReclassifyInput, {
    nullable: true,
    description: 'Verb: gives a unit, or all units of a kind, another kind.',
  })
  reclassify?: ReclassifyInput;

  @Field(() => ReorderInput, {
    nullable: true,
    description: 'Verb: gives a unit another place among its siblings.',
  })
  reorder?: ReorderInput;

  @Field(() => MergeInput, { nullable: true, description: 'Verb: merges units into one.' })
  merge?: MergeInput;

  @Field(() => SplitInput, { nullable: true, description: 'Verb: splits a unit into several.' })
  split?: SplitInput;

  @Field(() => RecomposeInput, {
    nullable: true,
    description: 'Verb: recomposes several units into several new ones.',
  })
  recompose?: RecomposeInput;

  @Field(() => AbolishInput, { nullable: true, description: 'Verb: ends a unit.' })
  abolish?: AbolishInput;

  @Field(() => ReinstateInput, {
    nullable: true,
    description: 'Verb: brings an ended unit back under the same id.',
  })
  reinstate?: ReinstateInput;

  @Field(() => TransferDutyInput, { nullable: true, description: 'Verb: moves a duty between units.' })
  transferDuty?: TransferDutyInput;

  @Field(() => EndDutyInput, { nullable: true, description: 'Verb: ends the holding of a duty.' })
  endDuty?: EndDutyInput;

  @Field(() => CreatePostInput, { nullable: true, description: 'Verb: creates a post.' })
  createPost?: CreatePostInput;

  @Field(() => ChangePostInput, { nullable: true, description: 'Verb: changes a post.' })
  changePost?: ChangePostInput;

  @Field(() => AbolishPostInput, { nullable: true, description: 'Verb: ends a post.' })
  abolishPost?: AbolishPostInput;

  @Field(() => OverseeInput, { nullable: true, description: 'Verb: says which posts oversee a unit.' })
  oversee?: OverseeInput;

  @Field(() => RenameOrganizationInput, {
    nullable: true,
    description: 'Verb: gives the organization itself another name.',
  })
  renameOrganization?: RenameOrganizationInput;
}
