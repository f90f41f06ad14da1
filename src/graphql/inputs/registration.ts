import { Field, ID, InputType } from 'type-graphql';
import type { Coverage as CoverageName, RegisterOrganization } from '../../domain/words/command.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import { BaselineDutyInput, BaselinePostInput, BaselineUnitInput } from './baseline.js';

@InputType({
  description: 'An organization and its baseline: the tree it is known to have had on a first day.',
})
export class RegisterOrganizationInput implements RegisterOrganization {
  @Field(() => ID, {
    description:
      'By which it is asked for from now on, such as 102041. 1 to 64 characters of A-Z a-z 0-9 . _ - and not taken yet.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: 'Asia/Tokyo',
    description: 'The time zone (IANA) in which its days begin and end.',
  })
  timeZone?: string;

  @Field(() => LocalDate, {
    description:
      'The first day on which this tree is known to have stood. Nothing is known of the days before it; every change takes effect after it.',
  })
  knownFrom!: string;

  @Field(() => Coverage, {
    nullable: true,
    defaultValue: 'COMPLETE',
    description: 'Whether the tree is the whole organization or a part of it. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => String, { nullable: true, description: 'Where this was read: a title, a page, an address.' })
  source?: string;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units at the top, in the order of the establishment (建制順), each with those below it.',
  })
  units!: BaselineUnitInput[];

  @Field(() => [BaselineDutyInput], { nullable: true, description: 'The duties that were held on that day.' })
  duties?: BaselineDutyInput[];

  @Field(() => [BaselinePostInput], { nullable: true, description: 'The posts that stood on that day.' })
  posts?: BaselinePostInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'The same key sent twice records once and answers twice. It is not used up by a refusal, and is refused for different content.',
  })
  idempotencyKey?: string;
}
