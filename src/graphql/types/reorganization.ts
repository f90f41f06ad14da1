import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { type Day, eveOf } from '../../domain/words/day.js';
import type { RecordedEvent } from '../../queries/record/events.js';
import type {
  ReorganizationRow,
  ReorganizationStatus as StatusName,
} from '../../queries/record/reorganizations.js';
import type { Known } from '../inputs/knownAt.js';
import { ReorganizationStatus } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { Comparison } from './comparison/comparison.js';
import { Event } from './event.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A decision (機構改正) and the set of changes that carries it out, as it reads at the revision asked at.',
})
export class Reorganization {
  @Field(() => ID, { description: 'Unique among all organizations, and never given again.' })
  readonly id: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the source says beside its changes, such as totals it states.',
  })
  readonly note?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was withdrawn, if that is known.' })
  readonly withdrawnOn: string | null;

  @Field(() => ReorganizationStatus, { description: 'Whether it still stands.' })
  readonly status: StatusName;

  @Field(() => LocalDate, {
    description:
      'The first day on which the new state holds, as last rescheduled, for every change without a day of its own (Event.effectiveOn).',
  })
  readonly effectiveOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was announced.' })
  readonly announcedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was decided.' })
  readonly decidedOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was promulgated.' })
  readonly promulgatedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The rule it rests on, such as a 条例 or 規則 and its number.',
  })
  readonly legalBasis?: string;

  @Field(() => String, { nullable: true, description: 'Where it was read: a title, a page, an address.' })
  readonly source?: string;

  constructor(
    row: ReorganizationRow,
    private readonly known: Known,
  ) {
    this.id = row.id;
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
  }

  @Field(() => [Event], {
    description:
      'What it changes, in the order recorded and as recorded: `supersededBy` tells what was amended.',
  })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const rows = await this.recorded(context);
    return rows.map((row) => new Event(row, this.known));
  }

  @Field(() => Comparison, {
    description:
      'What it changed: from the eve of its first day to its last day, as known here, rescheduled and corrected. What else took effect on these days is told too. Withdrawn: from the eve of its effective day to that day, without it.',
  })
  async comparison(@Ctx() context: Context): Promise<Comparison> {
    const { organization, revision } = this.known;
    const days = (await this.days(context)).sort();
    const at = (date: string) => ({ organization, date, revision });
    const [first = this.effectiveOn] = days;
    return new Comparison({ from: at(eveOf(first)), to: at(days.at(-1) ?? first) });
  }

  /** On which its changes take effect, as they read. */
  private async days(context: Context): Promise<Day[]> {
    const { organization, revision } = this.known;
    const { loaders } = sourceOf(context, organization);
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
    const key = { organization: organization.id, id: this.id, revision };
    return sourceOf(context, organization).loaders.eventsOfReorganization.load(key);
  }
}
