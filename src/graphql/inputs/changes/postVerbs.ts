/** The verbs for posts and for the oversight of units: one input each. */
import { Field, InputType } from 'type-graphql';
import { UnitRef } from '../../scalars/scalars.js';

@InputType({ description: 'Creates a post. It exists from the effective day on. Recorded as PostCreated.' })
export class CreatePostInput {
  @Field(() => String, { description: 'Its name, such as 会計管理者.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its rank as the source prints it, such as 部長級.' })
  rank?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit that it belongs to on the effective day. Absent: the organization as a whole.',
  })
  unit?: string;

  @Field(() => [String], { nullable: true, description: 'What it is responsible for, in words.' })
  duties?: string[];
}

@InputType({ description: 'Changes a post. Absent fields stay as they were. Recorded as PostChanged.' })
export class ChangePostInput {
  @Field(() => String, {
    description:
      'The post, by its id or by its name. It must exist on the eve (the day before the effective day).',
  })
  post!: string;

  @Field(() => String, { nullable: true, description: 'The new name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The new rank.' })
  rank?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description: 'The unit that it belongs to from the effective day on.',
  })
  unit?: string;

  @Field(() => [String], { nullable: true, description: 'What it becomes responsible for, in words.' })
  addDuties?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'What it is no longer responsible for, in exactly the words that it has now.',
  })
  removeDuties?: string[];
}

@InputType({
  description:
    'Abolishes a post: its last day is the eve (the day before the effective day). Recorded as PostAbolished.',
})
export class AbolishPostInput {
  @Field(() => String, {
    description:
      'The post, by its id or by its name. It must exist on the eve (the day before the effective day).',
  })
  post!: string;
}

@InputType({
  description:
    'Sets the posts that oversee a unit, such as both deputy mayors jointly. It replaces the whole list. Recorded as OversightSet.',
})
export class OverseeInput {
  @Field(() => UnitRef, { description: 'The unit. It must exist on the effective day.' })
  unit!: string;

  @Field(() => [String], {
    description:
      'The posts, by id or by name. They may be created on the same day. An empty list ends the oversight.',
  })
  posts!: string[];
}
