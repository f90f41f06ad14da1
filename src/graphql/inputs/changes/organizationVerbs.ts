import { Field, InputType } from 'type-graphql';

@InputType({
  description:
    'Gives the organization itself another name, as when a town becomes a city. Its code stays, and so do all ids. Recorded as OrganizationRenamed. A second one on one day is refused with ORGANIZATION_RENAMED_THAT_DAY, and the name that it has already with SAME_NAME.',
})
export class RenameOrganizationInput {
  @Field(() => String, { description: 'The new name, up to 200 characters on one line, stored as given.' })
  name!: string;
}
