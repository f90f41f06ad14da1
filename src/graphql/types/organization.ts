import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { lastingNameIn } from '../../queries/moment/ids.js';
import type { KnownOrganization } from '../../queries/moment/moment.js';
import type { Organization as OrganizationRow } from '../../queries/moment/organizations.js';
import { findUnits } from '../../queries/units/states.js';
import { currentWatch } from '../../telemetry/watch.js';
import { type KnownAt, KnownAtArg, knownThrough } from '../inputs/knownAt.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Node } from './node.js';
import { Snapshot } from './snapshot.js';
import { Unit } from './units/unit.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: [
    'One organization, such as a city hall, a ministry or a company, with its whole history. Each organization has a ledger of its own.',
    'The history is bitemporal. Days are valid time (SQL:2011 application time): when something was so in the organization. Revisions are system time (transaction time): when it was recorded. Every question is asked about a day, as known at a revision.',
    'The history is event-sourced. A recording appends one revision, like a commit, with its events to the ledger; the states that queries answer with are read models, computed from the events.',
  ].join('\n'),
})
export class Organization implements Node {
  @Field(() => ID, {
    description:
      'The code. The organization is live: its fields without knownAt answer for the newest revision, so a client that keeps answers asks for them again. What they lead to has the revision in its id.',
  })
  readonly id: string;

  @Field(() => ID, {
    description: 'The code under which it is registered, such as the local government code 102041.',
  })
  readonly code: string;

  @Field(() => String, {
    description: 'The time zone in which its days begin and end: an IANA name, such as Asia/Tokyo.',
  })
  readonly timeZone: string;

  @Field(() => Int, {
    description: 'The number of the newest revision, which is also how many have been recorded.',
  })
  readonly revision: number;

  /** Outside a snapshot, an absent `knownAt` means the newest revision. */
  readonly known: KnownOrganization;

  constructor(readonly row: OrganizationRow) {
    this.id = row.code;
    this.code = row.code;
    this.timeZone = row.timeZone;
    this.revision = row.revision;
    this.known = { organization: row, revision: row.revision };
  }

  @Field(() => Snapshot, {
    description:
      'The organization on one day, as known at one revision. Everything below inherits both: an absent knownAt means the revision of the snapshot, and what later revisions amended is answered as it was known then.',
  })
  async asOf(
    @Arg('date', () => LocalDate, {
      nullable: true,
      description:
        'The day asked about: past, present or future. Absent: today in the time zone of the organization.',
    })
    date: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Snapshot> {
    currentWatch()?.asOf();
    const known = await knownThrough(context, this.known, knownAt);
    const moment = { ...known, date: date ?? context.sources.today(this.timeZone) };
    context.sources.periods.asked(moment);
    return new Snapshot(moment);
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'One unit through its whole life. Null: the organization never had a unit with this id.',
  })
  async unit(
    @Arg('id', () => ID, { description: 'The id of the unit, in either form.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Unit | null> {
    const { id: organization, revision } = this.row;
    const unit = lastingNameIn(this.row, id);
    const exists = await loaders.unitExists.load({ organization, unit, revision });
    return exists ? new Unit(unit, this.known) : null;
  }

  @Field(() => [Unit], {
    description: 'The units that have or ever had this name, ordered by the day on which they first had it.',
  })
  async findUnits(
    @Arg('name', () => String, {
      description:
        'The whole name, without marks and path. Full-width and half-width spellings find the same units.',
    })
    name: string,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only units that had the name on this day. Absent: on any day.',
    })
    on: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Unit[]> {
    const known = await knownThrough(context, this.known, knownAt);
    const ids = await findUnits(context.db, this.row.id, name, known.revision, on);
    return ids.map((id) => new Unit(id, known));
  }
}
