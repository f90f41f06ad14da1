import { Field, ObjectType } from 'type-graphql';
import type { OrganizationNameRow } from '../../queries/moment/organizationNames.js';
import { LocalDate } from '../scalars/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A name of an organization, and the days on which it had it.',
})
export class OrganizationName {
  @Field(() => String, { description: 'The name.' })
  readonly name: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Its first day. Null: it is the name of the registration, and since when it is borne is not known.',
  })
  readonly from: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day without it. Null: until further notice.',
  })
  readonly until: string | null;

  constructor({ name, from, until }: OrganizationNameRow) {
    this.name = name;
    this.from = from;
    this.until = until;
  }
}
