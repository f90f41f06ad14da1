import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { DutyRow } from '../../../queries/duties/duties.js';
import type { HoldingRow } from '../../../queries/duties/holdings.js';
import { idOf } from '../../../queries/moment/ids.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../../inputs/knownAt.js';
import { LocalDate } from '../../scalars/scalars.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { LASTING_NAME, Node } from '../node.js';
import { activeUnitOnDay } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';
import { DutyHolding } from './dutyHolding.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A duty (事務): something that units are responsible for. It has holders and a history of its own.',
})
export class Duty implements Node {
  @Field(() => ID, { description: LASTING_NAME })
  readonly dutyId: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  constructor(
    row: DutyRow,
    readonly known: KnownOrganization,
  ) {
    this.dutyId = row.id;
    this.name = row.name;
  }

  @Field(() => ID, { description: 'Its address at the revision at which it is known, such as 102041:d3~2.' })
  get id(): string {
    return idOf(this.known, this.dutyId);
  }

  @Field(() => [DutyHolding], {
    description:
      'All units that ever held it, oldest first. Units that hold it at the same time hold it jointly.',
  })
  async holdings(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyHolding[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await loaders.holdingsOfDuty.load(key);
    return rows.map((row) => onFirstDay(context, known, row));
  }

  @Field(() => [UnitState], {
    description:
      'The units that hold it on one day, as they are on that day. Several hold it jointly. Empty: no unit holds it, or nothing is known about that day.',
  })
  async holderOn(
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const { key, known, loaders } = await this.at(context, knownAt);
    const rows = await loaders.holdersOn.load({ ...key, date });
    return Promise.all(rows.map(({ unit }) => activeUnitOnDay(context, known, unit, date)));
  }

  /** What a field needs to answer at the revision that `knownAt` names; everything below is known at it too. */
  async at(context: Context, knownAt: KnownAt | null | undefined) {
    const known = await knownThrough(context, this.known, knownAt);
    const { organization, revision } = known;
    const { loaders } = dataSourceOf(context, organization);
    return { known, loaders, key: { organization: organization.id, duty: this.dutyId, revision } };
  }
}

/** A holding with the holder on its first known day. */
export function onFirstDay(context: Context, known: KnownOrganization, row: HoldingRow): DutyHolding {
  return new DutyHolding(row, known, () => activeUnitOnDay(context, known, row.unit, row.firstDay));
}
