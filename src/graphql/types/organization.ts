import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { today } from '../../queries/moment/moment.js';
import type { Organization as OrganizationRow } from '../../queries/moment/organizations.js';
import { reorganizationPage } from '../../queries/record/reorganizations.js';
import { revisionPage } from '../../queries/record/revisions.js';
import { changeDays } from '../../queries/units/changeDays.js';
import { findUnits } from '../../queries/units/states.js';
import { type Known, type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { AfterArg, BeforeArg, FirstArg, LastArg } from '../inputs/pageArguments.js';
import { RevisionFilter } from '../inputs/revisionFilter.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { type Connection, connect, ReorganizationConnection, RevisionConnection } from './connections.js';
import { Reorganization } from './reorganization.js';
import { Revision } from './revision.js';
import { Snapshot } from './snapshot.js';
import { Unit } from './unit.js';

type Optional<T> = T | null | undefined;

@ObjectType({
  simpleResolvers: true,
  description: 'One city hall, ministry or company: one ledger, and the whole history that it tells.',
})
export class Organization {
  @Field(() => ID, { description: 'By which it is asked for, such as the local government code 102041.' })
  readonly code: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  @Field(() => String, { description: 'The time zone (IANA) in which its days begin and end.' })
  readonly timeZone: string;

  @Field(() => Int, {
    description: 'How many revisions have been recorded: the newest point on the axis of knowledge.',
  })
  readonly revision: number;

  /** Outside a snapshot, an absent knownAt means the newest revision. */
  readonly known: Known;

  constructor(readonly row: OrganizationRow) {
    this.code = row.code;
    this.name = row.name;
    this.timeZone = row.timeZone;
    this.revision = row.revision;
    this.known = { organization: row, revision: row.revision };
  }

  @Field(() => Snapshot, {
    description:
      'The organization on one day, as far as it was known at one point. Everything below inherits both: an absent knownAt means the revision of the snapshot, and what later revisions amended reads as it was known then.',
  })
  async asOf(
    @Arg('date', () => LocalDate, {
      nullable: true,
      description:
        'The day asked about: past, present or future. Absent: today in the time zone of the organization.',
    })
    date: Optional<string>,
    @KnownAtArg() knownAt: Optional<KnownAt>,
    @Ctx() context: Context,
  ): Promise<Snapshot> {
    const revision = await revisionAt(context, this.known, knownAt);
    return new Snapshot({ organization: this.row, date: date ?? today(this.timeZone), revision });
  }

  @Field(() => Unit, {
    nullable: true,
    description: 'One unit through its whole life. Null: the organization never had one of this id.',
  })
  async unit(
    @Arg('id', () => ID, { description: 'The id of the unit.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Unit | null> {
    const exists = await loaders.unitExists.load({ organization: this.row.id, unit: id });
    return exists ? new Unit(id, this.known) : null;
  }

  @Field(() => [Unit], {
    description: 'The units that bear or ever bore this name. Those that bore it first come first.',
  })
  async findUnits(
    @Arg('name', () => String, {
      description:
        'The whole name, without marks and path. Full-width and half-width spellings find the same units.',
    })
    name: string,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only those that bore it on this day. Absent: on any day.',
    })
    on: Optional<string>,
    @KnownAtArg() knownAt: Optional<KnownAt>,
    @Ctx() context: Context,
  ): Promise<Unit[]> {
    const revision = await revisionAt(context, this.known, knownAt);
    const ids = await findUnits(context.db, this.row.id, name, revision, on);
    return ids.map((id) => new Unit(id, this.known));
  }

  @Field(() => Reorganization, {
    nullable: true,
    description: 'One reorganization. Null: there is none of this id.',
  })
  async reorganization(
    @Arg('id', () => ID, { description: 'The id of the reorganization.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Reorganization | null> {
    const key = { organization: this.row.id, id, revision: this.revision };
    const row = await loaders.reorganization.load(key);
    return row ? new Reorganization(row, this.known) : null;
  }

  @Field(() => ReorganizationConnection, {
    description: 'All reorganizations, by effective day, then in the order recorded.',
  })
  async reorganizations(
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @LastArg() last: Optional<number>,
    @BeforeArg() before: Optional<string>,
    @Ctx() { db }: Context,
  ): Promise<Connection<Reorganization>> {
    const page = await reorganizationPage(db, this.row.id, this.revision, { first, after, last, before });
    return connect(page, (row) => new Reorganization(row, this.known));
  }

  @Field(() => [LocalDate], {
    description:
      "Every day on which any part of a snapshot changes (units, order, duties, posts, oversight), oldest first, the baseline's day included.",
  })
  async changeDates(@KnownAtArg() knownAt: Optional<KnownAt>, @Ctx() context: Context): Promise<string[]> {
    return changeDays(context.db, this.row.id, await revisionAt(context, this.known, knownAt));
  }

  @Field(() => RevisionConnection, {
    description: 'The audit log, oldest first; `last` and `before` read it from the newest.',
  })
  async revisions(
    @Arg('filter', () => RevisionFilter, { nullable: true, description: 'Which revisions. Absent: all.' })
    filter: Optional<RevisionFilter>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @LastArg() last: Optional<number>,
    @BeforeArg() before: Optional<string>,
    @Ctx() { db }: Context,
  ): Promise<Connection<Revision>> {
    const instants = {
      recordedFrom: filter?.recordedFrom?.toISOString(),
      recordedUntil: filter?.recordedUntil?.toISOString(),
    };
    const page = await revisionPage(
      db,
      this.row.id,
      { ...filter, ...instants },
      { first, after, last, before },
    );
    return connect(page, (row) => new Revision(row, this.known));
  }
}
