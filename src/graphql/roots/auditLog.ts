import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { lastingNameIn } from '../../queries/moment/ids.js';
import { recordersOf } from '../../queries/record/recorders.js';
import { reorganizationPage } from '../../queries/record/reorganizations.js';
import { revisionPage } from '../../queries/record/revisions.js';
import { changeDays } from '../../queries/units/changeDays.js';
import { type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { AfterArg, BeforeArg, FirstArg, LastArg } from '../inputs/pageArguments.js';
import { RevisionFilter } from '../inputs/revisionFilter.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import {
  type Connection,
  connect,
  ReorganizationConnection,
  RevisionConnection,
} from '../types/connections.js';
import { Organization } from '../types/organization.js';
import { Reorganization } from '../types/record/reorganization.js';
import { Revision } from '../types/record/revision.js';

type Optional<T> = T | null | undefined;

/** What was recorded about an organization: its reorganizations, the days of its changes, and its revisions. */
@Resolver(() => Organization)
export class OrganizationAuditLog {
  @FieldResolver(() => Reorganization, {
    nullable: true,
    description: 'One reorganization. Null: the organization has none with this id.',
  })
  async reorganization(
    @Root() { row, known }: Organization,
    @Arg('id', () => ID, { description: 'The id of the reorganization, in either form.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Reorganization | null> {
    const key = { organization: row.id, id: lastingNameIn(row, id), revision: row.revision };
    const found = await loaders.reorganization.load(key);
    return found ? new Reorganization(found, known) : null;
  }

  @FieldResolver(() => ReorganizationConnection, {
    description:
      'All reorganizations, withdrawn ones included, by effective day, then in the order recorded.',
  })
  async reorganizations(
    @Root() { row, known }: Organization,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those whose title contains this text, whatever the case and width of its letters.',
    })
    search: Optional<string>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @LastArg() last: Optional<number>,
    @BeforeArg() before: Optional<string>,
    @Ctx() { db }: Context,
  ): Promise<Connection<Reorganization>> {
    const page = await reorganizationPage(db, row.id, row.revision, { search, first, after, last, before });
    return connect(page, (found) => new Reorganization(found, known));
  }

  @FieldResolver(() => [LocalDate], {
    description:
      "Every day on which any part of a snapshot changes (units, order, duties, posts, oversight), oldest first. The baseline's day is included.",
  })
  async changeDates(
    @Root() { row, known }: Organization,
    @KnownAtArg() knownAt: Optional<KnownAt>,
    @Ctx() context: Context,
  ): Promise<string[]> {
    return changeDays(context.db, row.id, await revisionAt(context, known, knownAt));
  }

  @FieldResolver(() => [String], {
    description: 'The subjects that recorded something, without duplicates. Who recorded last comes first.',
  })
  recorders(@Root() { row }: Organization, @Ctx() { db }: Context): Promise<string[]> {
    return recordersOf(db, row.id);
  }

  @FieldResolver(() => RevisionConnection, {
    description:
      'The audit log: the revisions, oldest first. Use `last` and `before` to page from the newest backwards.',
  })
  async revisions(
    @Root() { row, known }: Organization,
    @Arg('filter', () => RevisionFilter, { nullable: true, description: 'Which revisions. Absent: all.' })
    filter: Optional<RevisionFilter>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @LastArg() last: Optional<number>,
    @BeforeArg() before: Optional<string>,
    @Ctx() { db }: Context,
  ): Promise<Connection<Revision>> {
    const unit = filter?.unit == null ? undefined : lastingNameIn(row, filter.unit);
    const instants = {
      recordedFrom: filter?.recordedFrom?.toISOString(),
      recordedUntil: filter?.recordedUntil?.toISOString(),
    };
    const page = await revisionPage(
      db,
      row.id,
      { ...filter, ...instants, unit },
      { first, after, last, before },
    );
    return connect(page, (found) => new Revision(found, known));
  }
}
