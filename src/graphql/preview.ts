import { Field, ObjectType } from 'type-graphql';
import { Comparison } from './comparison.js';
import { Problem } from './problem.js';
import { Snapshot } from './snapshot.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What an input would do, without recording it. Ids of what it would make, its revision and its events are provisional.',
})
export class Preview {
  @Field(() => [Problem], { description: 'All errors and warnings that recording it would give.' })
  readonly problems!: Problem[];

  @Field(() => Comparison, {
    nullable: true,
    description:
      'What it would change: from the eve of its first day to its last day. Null: it could not be recorded.',
  })
  readonly comparison!: Comparison | null;

  @Field(() => Snapshot, {
    nullable: true,
    description: 'The organization on its last day as it would be. Null: it could not be recorded.',
  })
  readonly snapshot!: Snapshot | null;
}
