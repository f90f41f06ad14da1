import { Ctx, Field, ObjectType } from 'type-graphql';
import { eventSentence } from '../../../domain/sentence/eventSentence.js';
import type { Bilingual } from '../../../domain/words/bilingual.js';
import type { DutyExtent as DutyExtentName } from '../../../domain/words/change.js';
import { eveOf } from '../../../domain/words/day.js';
import type { ComparisonSide as ComparisonSideName } from '../../../queries/compare/dutyTransfers.js';
import type { DutyTransferRow } from '../../../queries/duties/transfers.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { ComparisonSide, DutyExtent } from '../../scalars/enums.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { effectiveVersionOf, loadEvent } from '../../serving/effectiveVersion.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import { activeUnitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';
import { Duty } from './duty.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One transfer of a duty, or of work that the source only describes, from some units to others.',
})
export class DutyTransfer {
  @Field(() => LocalDate, { description: 'The effective day: the first day on which the receivers hold it.' })
  readonly on: string;

  @Field(() => String, {
    description: 'What moved, in the words of the source; without such words, the name of the duty.',
  })
  readonly description: string;

  @Field(() => DutyExtent, { description: 'How much of it moved.' })
  readonly extent: DutyExtentName;

  @Field(() => String, {
    nullable: true,
    description:
      'The body outside the organization that gave or received the duty; if there is one on both sides, the giver. Null: none. `fromOutside` and `toOutside` say which it is.',
  })
  readonly outside: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The body outside the organization that gave the duty, alone or together with `from`. Null: none.',
  })
  readonly fromOutside: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The body outside the organization that received the duty, alone or together with `to`. Null: none.',
  })
  readonly toOutside: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was excepted from the transfer, in the words of the source.',
  })
  readonly except: string | null;

  @Field(() => ComparisonSide, {
    nullable: true,
    description: 'In a comparison of two revisions: which of them have this transfer. Null elsewhere.',
  })
  readonly side: ComparisonSideName | null;

  /** `words`: of a comparison; else the event has them. */
  constructor(
    private readonly row: DutyTransferRow & { side?: ComparisonSideName | null },
    private readonly known: KnownOrganization,
    private readonly words?: () => Promise<Bilingual>,
  ) {
    this.on = row.on;
    this.description = row.description;
    this.extent = row.extent;
    this.outside = row.fromOutside ?? row.toOutside;
    this.fromOutside = row.fromOutside;
    this.toOutside = row.toOutside;
    this.except = row.except;
    this.side = row.side ?? null;
  }

  @Field(() => Duty, {
    nullable: true,
    description: 'The duty that moved. Null: the source does not name a duty.',
  })
  get duty(): Duty | null {
    const { duty: id, name } = this.row;
    return id === null || name === null ? null : new Duty({ id, name }, this.known);
  }

  @Field(() => [UnitState], { description: 'The givers, as they were on the eve (the day before `on`).' })
  from(@Ctx() context: Context): Promise<UnitState[]> {
    const date = eveOf(this.on);
    return Promise.all(this.row.from.map((unit) => this.shown(context, unit, date)));
  }

  @Field(() => [UnitState], { description: 'The receivers, as they are on the effective day.' })
  to(@Ctx() context: Context): Promise<UnitState[]> {
    return Promise.all(this.row.to.map((unit) => this.shown(context, unit, this.on)));
  }

  @Field(() => Event, { description: 'The event that moved it.' })
  event(@Ctx() context: Context): Promise<Event> {
    return eventById(context, this.known, this.row.event);
  }

  @Field(() => String, {
    description:
      'The transfer for people, as the effective version of its event says it. Where two compared revisions differ in it, what the record said and what it says.',
  })
  async sentence(@LangArg() lang: Lang, @Ctx() context: Context): Promise<string> {
    if (this.words) return sentenceIn(lang, await this.words());
    const { organization, revision } = this.known;
    const source = dataSourceOf(context, organization);
    const event = await loadEvent(source, organization.id, this.row.event);
    const { fact, names } = await effectiveVersionOf(source, event)(revision);
    return eventSentence(fact, names, lang ?? 'JA');
  }

  private shown(context: Context, unit: string, date: string): Promise<UnitState> {
    return activeUnitOnDay(context, this.known, unit, date);
  }
}
