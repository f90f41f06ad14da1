import { Field, InputType } from 'type-graphql';
import type { NewUnit } from '../../../domain/words/change.js';
import { UnitRef } from '../../scalars/scalars.js';

/** The description that every `after` shares. */
export const AFTER =
  "The sibling that it directly follows in the order of the establishment (建制順), without the siblings that leave on that day. '': it is the first. Absent: it is the last. A unit that is not its sibling on that day is refused.";

@InputType({
  description: 'A unit that a change creates. It exists from the effective day of the change on.',
})
export class NewUnitInput implements NewUnit {
  @Field(() => String, {
    nullable: true,
    description: "A label for it within this input: other changes can point at it as '@ref'. Not stored.",
  })
  ref?: string;

  @Field(() => String, {
    description:
      'Its name, up to 200 characters on one line without invisible ones, stored as given. Two siblings must not have the same name; siblings whose names look alike (full width and half width, カ and 力) are two units, and the recorder gets the WARNING LOOK_ALIKE_SIBLINGS.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name with the marks that the source prints around it, such as (学校教育係). Absent: the same as the name.',
  })
  displayName?: string;

  @Field(() => String, { description: 'Its kind as the source prints it: 部, 課, 係, 支所, 施設 …' })
  kind!: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit directly above it on the effective day. Absent: it is at the top.',
  })
  under?: string;

  @Field(() => UnitRef, { nullable: true, description: AFTER })
  after?: string;

  @Field(() => [UnitRef], {
    nullable: true,
    description: 'Only in recompose: the recomposed units that it comes from. Absent: all of them.',
  })
  sources?: string[];
}
