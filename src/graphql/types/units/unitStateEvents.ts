import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsOfState } from '../../../queries/units/eventsOfStates.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Event } from '../record/event.js';
import { eventById } from '../record/eventById.js';
import { UnitState } from './unitState.js';

/** All events that caused a state of a unit, and the one that ended the unit after it. */
@Resolver(() => UnitState)
export class UnitStateEvents {
  @FieldResolver(() => [Event], {
    description:
      'All events that caused this state, in the order recorded: `becauseOf`, and the others of its first day that changed the name, the kind or the place of the unit, such as a rename beside a change of kind.',
  })
  async causes(@Root() state: UnitState, @Ctx() context: Context): Promise<Event[]> {
    const { causes } = await eventsOf(state, context);
    return Promise.all(causes.map((id) => eventById(context, state.known, id)));
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description:
      'The event that ended the unit on `until`. Null: no end is known, or another state of the unit begins on that day.',
  })
  async endedBy(@Root() state: UnitState, @Ctx() context: Context): Promise<Event | null> {
    const { endedBy } = await eventsOf(state, context);
    return endedBy === null ? null : eventById(context, state.known, endedBy);
  }
}

const eventsOf = (state: UnitState, context: Context): Promise<EventsOfState> =>
  dataSourceOf(context, state.known.organization).loaders.eventsOfState.load(state.stateKey);
