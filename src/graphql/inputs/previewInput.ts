import { Field, InputType } from 'type-graphql';
import { ReorganizationInput } from './reorganization.js';

@InputType({ description: 'What to try out: exactly one of these.' })
export class PreviewInput {
  @Field(() => ReorganizationInput, { nullable: true, description: 'A reorganization to record.' })
  record?: ReorganizationInput | null;
}
