import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { findDutiesOfAll } from '../../queries/search/searchDuties.js';
import { findUnits, searchUnits } from '../../queries/search/searchUnits.js';
import { AfterArg } from '../inputs/pageArguments.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { type Connection, connect, DutyConnection, UnitConnection } from '../types/connections.js';
import { Duty } from '../types/duties/duty.js';
import { Unit } from '../types/units/unit.js';

type Optional<T> = T | null | undefined;

const usualSize = 20;

const FirstArg = () =>
  Arg('first', () => Int, {
    nullable: true,
    defaultValue: usualSize,
    description: 'How many entries, 0 to 1000.',
  });

const OnArg = (description: string) => Arg('on', () => LocalDate, { nullable: true, description });

const pinned =
  'Answered at the newest revision of each organization; later pages answer at the revisions of the first page.';
const alike =
  'Upper and lower case, full-width and half-width letters are equal; no character is a wildcard.';

/** Searches in all organizations. */
@Resolver()
export class SearchRoot {
  @Query(() => UnitConnection, {
    description: `The units that have or ever had a name or display name with this text in it. First those with exactly this name, then the others; both ordered by the code of the organization, the day on which the unit first had such a name, and its id. ${pinned}`,
  })
  async searchUnits(
    @Arg('text', () => String, {
      description: `Any part of a name. ${alike} Spaces around it are ignored. A blank text is refused with BAD_USER_INPUT.`,
    })
    text: string,
    @Arg('organization', () => ID, {
      nullable: true,
      description:
        'The code of the only organization to search in, refused with BAD_USER_INPUT if it is not registered. Absent: all organizations.',
    })
    organization: Optional<string>,
    @OnArg(
      "Only units that exist on this day, in each organization's own time zone, also if they had the name on another day. Absent: all units.",
    )
    on: Optional<string>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @Ctx() { db, readable }: Context,
  ): Promise<Connection<Unit>> {
    const size = first ?? usualSize;
    const page = await searchUnits(db, { text, organization, on }, { first: size, after }, readable);
    return connect(page, ({ unit, known }) => new Unit(unit, known));
  }

  @Query(() => UnitConnection, {
    description: `The units of all organizations that have or ever had this name, ordered by the code of the organization, the day on which the unit first had it, and its id. ${pinned}`,
  })
  async findUnits(
    @Arg('name', () => String, {
      description:
        'The whole name, without marks and path. Full-width and half-width spellings find the same units. A blank name is refused with BAD_USER_INPUT.',
    })
    name: string,
    @OnArg(
      "Only units that have the name on this day, in each organization's own time zone. Absent: on any day.",
    )
    on: Optional<string>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @Ctx() { db, readable }: Context,
  ): Promise<Connection<Unit>> {
    const page = await findUnits(db, { name, on }, { first: first ?? usualSize, after }, readable);
    return connect(page, ({ unit, known }) => new Unit(unit, known));
  }

  @Query(() => DutyConnection, {
    description: `The duties of all organizations that have this text in their name. First those with exactly this name, then the others; both ordered by the code of the organization and by their ids, which is the order in which they became known. ${pinned}`,
  })
  async findDuties(
    @Arg('name', () => String, {
      description: `Any part of a name. ${alike} Spaces around it are ignored. A blank text is refused with BAD_USER_INPUT.`,
    })
    name: string,
    @OnArg(
      "Only duties that a unit holds on this day, in each organization's own time zone. Absent: all duties.",
    )
    on: Optional<string>,
    @FirstArg() first: Optional<number>,
    @AfterArg() after: Optional<string>,
    @Ctx() { db, readable }: Context,
  ): Promise<Connection<Duty>> {
    const page = await findDutiesOfAll(db, { name, on }, { first: first ?? usualSize, after }, readable);
    return connect(page, ({ known, ...duty }) => new Duty(duty, known));
  }
}
