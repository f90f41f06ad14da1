import { Field, InputType } from 'type-graphql';
import type { NewUnit } from '../../../domain/words/change.js';
import { UnitRef } from '../../scalars/scalars.js';

/** The sentence that every `after` shares. */
export const AFTER =
  "The sibling right after which it stands in the order of the establishment (建制順), counted once the day's leavers are gone. '' stands first; absent stands last. A sibling that does not stand there on that day is refused.";

@InputType({ description: 'A unit that a change makes. It stands from the effective day of the change.' })
export class NewUnitInput implements NewUnit {
  @Field(() => String, {
    nullable: true,
    description: "A name for it within this input: other changes point at it as '@ref'. Not stored.",
  })
  ref?: string;

  @Field(() => String, {
    description: 'Its name, up to 200 characters, stored as given. No two siblings share one, after NFKC.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name with the marks the source prints around it, such as (学校教育係). Absent: the name.',
  })
  displayName?: string;

  @Field(() => String, { description: 'Its kind as the source prints it: 部, 課, 係, 支所, 施設 …' })
  kind!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit it stands under on the effective day. Absent: at the top.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'Only in recompose: which of the recomposed units it comes from. Absent: all of them.',
  })
  sources?: string[];
}
