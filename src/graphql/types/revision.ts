import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { RevisionRow } from '../../queries/record/revisions.js';
import type { Known } from '../inputs/knownAt.js';
import { DateTime } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { Event } from './event.js';
import { Reorganization } from './reorganization.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One atomic recording (版): who, when, why, and the events it added. Never changed or removed.',
})
export class Revision {
  @Field(() => Int, { description: '1, 2, 3 … in each organization, without gaps.' })
  readonly number: number;

  @Field(() => DateTime, {
    description:
      "By the database's clock. Strictly increasing within an organization, so an instant finds one revision.",
  })
  readonly recordedAt: string;

  @Field(() => String, { description: 'The account that recorded it.' })
  readonly recordedBy: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the recorder.' })
  readonly reason: string | null;

  @Field(() => String, {
    description:
      'SHA-256 in hexadecimal over the previous hash, the number, the instant and the SHA-256 of the content, so that a changed past is found.',
  })
  readonly hash: string;

  constructor(
    private readonly row: RevisionRow,
    private readonly known: Known,
  ) {
    this.number = row.number;
    this.recordedAt = row.recordedAt;
    this.recordedBy = row.recordedBy;
    this.reason = row.reason;
    this.hash = row.hash;
  }

  @Field(() => Reorganization, {
    nullable: true,
    description:
      'The reorganization that it recorded or amended, also by way of one of its events. Null: it is about none, such as a registration or another chart.',
  })
  async reorganization(@Ctx() context: Context): Promise<Reorganization | null> {
    if (this.row.reorganization === null) return null;
    const row = await sourceOf(context, this.known.organization).loaders.reorganization.load({
      organization: this.row.organization,
      id: this.row.reorganization,
      revision: this.known.revision,
    });
    return row ? new Reorganization(row, this.known) : null;
  }

  @Field(() => [Event], { description: 'The events it added, in the order of its input.' })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const { organization, number } = this.row;
    const rows = await sourceOf(context, this.known.organization).loaders.eventsOfRevision.load({
      organization,
      number,
    });
    return rows.map((row) => new Event(row, this.known));
  }
}
