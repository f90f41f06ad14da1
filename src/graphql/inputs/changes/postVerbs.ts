/** What can happen to posts and to the oversight of units, one input for each verb. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';

@InputType({ description: 'Makes a post. It stands from the effective day. Recorded as PostCreated.' })
export class CreatePostInput {
  @Field(() => String, { description: 'Its name, such as 会計管理者.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its rank as the source prints it, such as 部長級.' })
  rank?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit it belongs to on the effective day. Absent: the organization as a whole.',
  })
  unit?: string;

  @Field(() => [String], { nullable: true, description: 'What it is responsible for, in words.' })
  duties?: string[];
}

@InputType({ description: 'Changes a post; what is absent stays as it was. Recorded as PostChanged.' })
export class ChangePostInput {
  @Field(() => String, { description: 'The post, by its id or by its name. It stands on the eve.' })
  post!: string;

  @Field(() => String, { nullable: true, description: 'The new name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The new rank.' })
  rank?: string;

  @Field(() => UnitRef, { nullable: true, description: 'The unit it belongs to from the effective day.' })
  unit?: string;

  @Field(() => [String], { nullable: true, description: 'What it becomes responsible for, in words.' })
  addDuties?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'What it is responsible for no longer: words it has now.',
  })
  removeDuties?: string[];
}

@InputType({ description: 'Ends a post: it stands on the eve for the last time. Recorded as PostAbolished.' })
export class AbolishPostInput {
  @Field(() => String, { description: 'The post, by its id or by its name. It stands on the eve.' })
  post!: string;
}

@InputType({
  description:
    'Says which posts oversee a unit, such as both deputy mayors jointly. Replaces the whole list. Recorded as OversightSet.',
})
export class OverseeInput {
  @Field(() => UnitRef, { description: 'The unit, as it stands on the effective day.' })
  unit!: string;

  @Field(() => [String], {
    description:
      'The posts, by id or by name; they may be created the same day. An empty list ends the oversight.',
  })
  posts!: string[];
}
