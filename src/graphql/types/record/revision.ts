import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type { RevisionRow } from '../../../queries/record/revisions.js';
import { DateTime } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Node } from '../node.js';
import { Event } from './event.js';
import { Reorganization } from './reorganization.js';

type Optional<T> = T | null | undefined;

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'One atomic recording (版), like a commit: who, when, why, and the events it added. It is never changed or removed.',
})
export class Revision implements Node {
  @Field(() => Int, { description: 'The number: 1, 2, 3 … in each organization, without gaps.' })
  readonly number: number;

  @Field(() => DateTime, {
    description:
      'The instant of the recording, by the clock of the database. It increases strictly within an organization, so no two revisions have the same instant.',
  })
  readonly recordedAt: string;

  @Field(() => String, {
    description: 'Who recorded it: the subject (`sub`) of the token of the recording. No input says it.',
  })
  readonly recordedBy: string;

  @Field(() => String, { nullable: true, description: 'Why it was recorded, in the words of the recorder.' })
  readonly reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the recorder read the chart that it recorded: a title, a page, a URL. Null: it recorded no chart, or does not say; a reorganization has a source of its own.',
  })
  readonly source: string | null;

  @Field(() => String, {
    description:
      'A SHA-256 in hexadecimal over the previous hash, the number, the instant and the SHA-256 of the content. It chains the revisions, so that any later change to the ledger is detected.',
  })
  readonly hash: string;

  constructor(
    private readonly row: RevisionRow,
    readonly known: KnownOrganization,
  ) {
    this.number = row.number;
    this.recordedAt = row.recordedAt;
    this.recordedBy = row.recordedBy;
    this.reason = row.reason;
    this.source = row.source;
    this.hash = row.hash;
  }

  @Field(() => ID, {
    description:
      'Its address: the number, and the revision at which its events and its reorganization are known, such as 102041:1~2.',
  })
  get id(): string {
    return idOf(this.known, `${this.known.organization.code}:${this.number}`);
  }

  @Field(() => Reorganization, {
    nullable: true,
    description:
      'The reorganization that it recorded or amended, also if it amended only one of its events. Null: it concerns no reorganization, such as a registration or a later chart.',
  })
  async reorganization(@Ctx() context: Context): Promise<Reorganization | null> {
    if (this.row.reorganization === null) return null;
    const row = await dataSourceOf(context, this.known.organization).loaders.reorganization.load({
      organization: this.row.organization,
      id: this.row.reorganization,
      revision: this.known.revision,
    });
    return row ? new Reorganization(row, this.known) : null;
  }

  @Field(() => [Event], { description: 'The events it added, in the order of its input.' })
  async events(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'At most so many of them, from the first on: a baseline may have thousands. Absent: all.',
    })
    first: Optional<number>,
    @Ctx() context: Context,
  ): Promise<Event[]> {
    const all = eventsOf(await this.rows(context), this.known);
    return first == null ? all : all.slice(0, Math.max(0, first));
  }

  @Field(() => Int, { description: 'How many events it added.' })
  async eventCount(@Ctx() context: Context): Promise<number> {
    return (await this.rows(context)).length;
  }

  private rows(context: Context): Promise<RecordedEvent[]> {
    const { organization, number } = this.row;
    const { eventsOfRevision } = dataSourceOf(context, this.known.organization).loaders;
    return eventsOfRevision.load({ organization, number });
  }
}

/** By the rows, which are those of one organization in one answer, and the revision at which they are known. */
const made = new WeakMap<readonly RecordedEvent[], Map<number, Event[]>>();

/** Made once for one answer: each of ten thousand events may be asked for all events of its revision. */
function eventsOf(rows: RecordedEvent[], known: KnownOrganization): Event[] {
  const ofRows = made.get(rows) ?? new Map<number, Event[]>();
  made.set(rows, ofRows);
  const events = ofRows.get(known.revision) ?? rows.map((row) => new Event(row, known));
  ofRows.set(known.revision, events);
  return events;
}
