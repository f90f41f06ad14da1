import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { eveOf } from '../domain/day.js';
import type { ReorganizationRow, ReorganizationStatus as StatusName } from '../queries/reorganizations.js';
import { Comparison } from './comparison.js';
import type { Context } from './context.js';
import { ReorganizationStatus } from './enums.js';
import { Event } from './event.js';
import type { Known } from './knownAt.js';
import { LocalDate } from './scalars.js';
import { sourceOf } from './source.js';

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
      'The first day on which the new state holds, for every change without a day of its own (Event.effectiveOn).',
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

  @Field(() => [Event], { description: 'What it changes, in the order recorded.' })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const { organization, revision } = this.known;
    const key = { organization: organization.id, id: this.id, revision };
    return (await sourceOf(context, this.known.organization).loaders.eventsOfReorganization.load(key)).map(
      (row) => new Event(row, this.known),
    );
  }

  @Field(() => Comparison, {
    description:
      'What it changed: from the eve of its first day to its last day, as known here. What else took effect on these days is told too.',
  })
  async comparison(@Ctx() context: Context): Promise<Comparison> {
    const { organization, revision } = this.known;
    const events = await sourceOf(context, this.known.organization).loaders.eventsOfReorganization.load({
      organization: organization.id,
      id: this.id,
      revision,
    });
    const days = events.map(({ effectiveOn }) => effectiveOn).sort();
    const at = (date: string) => ({ organization, date, revision });
    const [first = this.effectiveOn] = days;
    return new Comparison({ from: at(eveOf(first)), to: at(days.at(-1) ?? first) });
  }
}
