import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { UnitId } from '../../../domain/words/event.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type KnownAt, KnownAtArg, revisionAt } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { DutyTransfer } from '../duties/dutyTransfer.js';
import { Event } from '../record/event.js';
import { stateOnDay, unitOnDay } from './unitOnDay.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A unit (組織単位) through its whole life. It keeps its id when it is renamed, moved, given another kind, or reinstated.',
})
export class Unit {
  @Field(() => ID, { description: 'Unique among all organizations, and never used again.' })
  readonly id: UnitId;

  constructor(
    id: UnitId,
    readonly known: KnownOrganization,
  ) {
    this.id = id;
  }

  @Field(() => UnitState, {
    nullable: true,
    description:
      'The unit as it was on one day, with its parent, children and path of that day. Null: it did not exist on that day.',
  })
  async asOf(
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState | null> {
    const revision = await revisionAt(context, this.known, knownAt);
    return unitOnDay(context, this.known, { unit: this.id, date, revision });
  }

  @Field(() => [UnitState], {
    description:
      'All its states, oldest first, each shown on its own first day. Two successive states always differ; between an end and a reinstatement there is a gap.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const rows = await dataSourceOf(context, this.known.organization).loaders.statesOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => stateOnDay(context, this.known, row, row.from));
  }

  @Field(() => [DutyTransfer], {
    description: 'The transfers of duties from and to this unit, oldest first.',
  })
  async dutyTransfers(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyTransfer[]> {
    const rows = await dataSourceOf(context, this.known.organization).loaders.transfersOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => new DutyTransfer(row, this.known));
  }

  @Field(() => [Event], {
    description:
      'Every event that mentions it, also as a source, a receiver or a parent; by effective day, then in the order recorded.',
  })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const { organization, revision } = this.known;
    const rows = await dataSourceOf(context, this.known.organization).loaders.eventsOfUnit.load({
      organization: organization.id,
      unit: this.id,
      revision,
    });
    return rows.map((row) => new Event(row, this.known));
  }

  /** The unit as a key of a loader, at the revision that `knownAt` names. */
  async keyAt(context: Context, knownAt: KnownAt | null | undefined) {
    const revision = await revisionAt(context, this.known, knownAt);
    return { organization: this.known.organization.id, unit: this.id, revision };
  }
}
