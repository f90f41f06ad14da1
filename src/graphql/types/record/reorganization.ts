import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { type Day, eveOf } from '../../../domain/words/day.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import type {
  ReorganizationRow,
  ReorganizationStatus as StatusName,
} from '../../../queries/record/reorganizations.js';
import { ReorganizationStatus } from '../../scalars/enums.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Comparison } from '../comparison/comparison.js';
import { LASTING_NAME, Node } from '../node.js';
import { Event } from './event.js';
import { Revision } from './revision.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A reorganization (機構改正): a decision and the changes that carry it out, as known at the revision asked about. The W3C organization ontology calls it org:ChangeEvent.',
})
export class Reorganization implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly reorganizationId: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the source says beyond its changes, such as totals.',
  })
  readonly note?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it was called off. Null: it was not, or the day is not known.',
  })
  readonly withdrawnOn: string | null;

  @Field(() => ReorganizationStatus, { description: 'Whether it is in effect.' })
  readonly status: StatusName;

  @Field(() => LocalDate, {
    description:
      'The effective day, as last rescheduled: the first day of the new state, for every change without a day of its own.',
  })
  readonly effectiveOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was announced.' })
  readonly announcedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was decided.' })
  readonly decidedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was promulgated.' })
  readonly promulgatedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rule that it is based on, such as a 条例 or 規則 with its number.',
  })
  readonly legalBasis?: string;

  @Field(() => String, { nullable: true, description: 'Where the recorder read it: a title, a page, a URL.' })
  readonly source?: string;

  /** The revision that last changed its own fields. */
  readonly since: number;

  constructor(
    row: ReorganizationRow,
    readonly known: KnownOrganization,
  ) {
    this.reorganizationId = row.id;
    this.title = row.data.title;
    this.note = row.data.note;
    this.withdrawnOn = row.withdrawnOn;
    this.status = row.status;
    this.effectiveOn = row.effectiveOn;
    this.announcedOn = row.data.announcedOn;
    this.decidedOn = row.data.decidedOn;
    this.promulgatedOn = row.data.promulgatedOn;
    this.legalBasis = row.data.legalBasis;
    this.source = row.data.source;
    this.since = row.since;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:r1~2.' })
  get id(): string {
    return idOf(this.known, this.reorganizationId);
  }

  @Field(() => [Event], {
    description:
      'Its events, in the order recorded and as recorded. `supersededBy` says which of them were amended.',
  })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const rows = await this.recorded(context);
    return rows.map((row) => new Event(row, this.known));
  }

  @Field(() => [Revision], {
    description:
      'The revisions that recorded it, and that amended it or one of its events, oldest first; also those that are no longer in effect.',
  })
  async revisions(@Ctx() context: Context): Promise<Revision[]> {
    const { organization, revision } = this.known;
    const key = { organization: organization.id, id: this.reorganizationId, revision };
    const rows = await dataSourceOf(context, organization).loaders.revisionsOfReorganization.load(key);
    return rows.map((row) => new Revision(row, this.known));
  }

  @Field(() => Comparison, {
    description:
      'What it changed: a comparison from the eve (the day before) of its first effective day to its last one, at the revision asked about. It includes other changes that took effect on these days. If the reorganization was withdrawn, the comparison is from the eve of its effective day to that day, without its changes.',
  })
  async comparison(@Ctx() context: Context): Promise<Comparison> {
    const { organization, revision } = this.known;
    const days = (await this.days(context)).sort();
    const at = (date: string) => ({ organization, date, revision });
    const [first = this.effectiveOn] = days;
    return new Comparison({ from: at(eveOf(first)), to: at(days.at(-1) ?? first) });
  }

  /** The effective days of its changes, as amended. */
  private async days(context: Context): Promise<Day[]> {
    const { organization, revision } = this.known;
    const { loaders } = dataSourceOf(context, organization);
    const events = await this.recorded(context);
    const amended = await Promise.all(
      events.map(({ id: event }) =>
        loaders.amendedEvent.load({ organization: organization.id, event, revision }),
      ),
    );
    return events.flatMap(({ effectiveOn }, i) => {
      const day = amended[i] ? amended[i].effectiveOn : effectiveOn;
      return day === null ? [] : [day];
    });
  }

  private recorded(context: Context): Promise<RecordedEvent[]> {
    const { organization, revision } = this.known;
    const key = { organization: organization.id, id: this.reorganizationId, revision };
    return dataSourceOf(context, organization).loaders.eventsOfReorganization.load(key);
  }
}
