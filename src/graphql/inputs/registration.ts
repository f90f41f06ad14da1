import { Field, ID, InputType } from 'type-graphql';
import type { Coverage as CoverageName, RegisterOrganization } from '../../domain/words/command.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import { BaselineDutyInput, BaselinePostInput, BaselineUnitInput } from './baseline.js';

@InputType({
  description:
    'An organization and its baseline (起点): the tree that it is known to have had on the first recorded day.',
})
export class RegisterOrganizationInput implements RegisterOrganization {
  @Field(() => ID, {
    description:
      'The code of the organization in all questions and inputs, such as 102041. 1 to 64 of the characters A-Z a-z 0-9 . _ - and not used by another organization.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: 'Asia/Tokyo',
    description: 'The time zone in which its days begin and end: an IANA name.',
  })
  timeZone?: string;

  @Field(() => LocalDate, {
    description:
      'The first day on which this tree is known to have existed: the first recorded day. Nothing is known about earlier days, and every change must take effect after it.',
  })
  knownFrom!: string;

  @Field(() => Coverage, {
    nullable: true,
    defaultValue: 'COMPLETE',
    description: 'Whether the tree is the whole organization or a part of it. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => String, {
    nullable: true,
    description: 'Where the recorder read this: a title, a page, a URL.',
  })
  source?: string;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units at the top, in the order of the establishment (建制順), each with the units below it.',
  })
  units!: BaselineUnitInput[];

  @Field(() => [BaselineDutyInput], {
    nullable: true,
    description: 'The duties that units held on that day.',
  })
  duties?: BaselineDutyInput[];

  @Field(() => [BaselinePostInput], { nullable: true, description: 'The posts that existed on that day.' })
  posts?: BaselinePostInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'A key for safe retries: the same input sent twice with the same key is recorded once, and the second answer repeats the first. A refused input does not use up its key. The same key with different content is refused.',
  })
  idempotencyKey?: string;
}
