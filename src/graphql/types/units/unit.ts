import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { UnitId } from '../../../domain/words/event.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { DutyTransfer } from '../duties/dutyTransfer.js';
import { LASTING_NAME, Node } from '../node.js';
import { Event } from '../record/event.js';
import { stateOnDay, unitOnDay } from './unitOnDay.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A unit (組織単位) through its whole life. It keeps its unitId when it is renamed, moved, given another kind, or reinstated.',
})
export class Unit implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly unitId: UnitId;

  constructor(
    unitId: UnitId,
    readonly known: KnownOrganization,
  ) {
    this.unitId = unitId;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:u6~2.' })
  get id(): string {
    return idOf(this.known, this.unitId);
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
    return unitOnDay(context, await knownThrough(context, this.known, knownAt), this.unitId, date);
  }

  @Field(() => [UnitState], {
    description:
      'All its states, oldest first, each shown on its own first day. Two successive states always differ; between an end and a reinstatement there is a gap.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await loaders.statesOfUnit.load(key);
    return rows.map((row) => stateOnDay(context, known, row, row.from));
  }

  @Field(() => [DutyTransfer], {
    description:
      'The transfers of duties from and to this unit, oldest first. With `includeBelow` also those from a unit that was below it on the eve (the day before), and those to a unit that is below it on the effective day; one between two such units is in the list once.',
  })
  async dutyTransfers(
    @Arg('includeBelow', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Also the transfers from and to the units below it at that time.',
    })
    includeBelow: boolean | null,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyTransfer[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await (includeBelow ? loaders.transfersBelowUnit : loaders.transfersOfUnit).load(key);
    return rows.map((row) => new DutyTransfer(row, known));
  }

  @Field(() => [Event], {
    description:
      'Every event that mentions it, also as a source, a receiver or a parent; by effective day, then in the order recorded.',
  })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const { key, loaders } = await this.at(context, null);
    const rows = await loaders.eventsOfUnit.load(key);
    return rows.map((row) => new Event(row, this.known));
  }

  /** What a field needs to answer at the revision that `knownAt` names; everything below is known at it too. */
  async at(context: Context, knownAt: KnownAt | null | undefined) {
    const known = await knownThrough(context, this.known, knownAt);
    const { organization, revision } = known;
    const { loaders } = dataSourceOf(context, organization);
    return { known, loaders, key: { organization: organization.id, unit: this.unitId, revision } };
  }
}
