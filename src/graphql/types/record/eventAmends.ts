import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LedgerEvent } from '../../../domain/words/event.js';
import type { Context } from '../../serving/context.js';
import { Event } from './event.js';
import { eventById } from './eventById.js';

/** What an amendment is about. */
@Resolver(() => Event)
export class EventAmends {
  @FieldResolver(() => Event, {
    nullable: true,
    description:
      'The event that this correction or voiding is about, as it was recorded. Null: it is no amendment of one event; that of a whole reorganization is the revision that has it as its `reorganization`.',
  })
  async amends(@Root() event: Event, @Ctx() context: Context): Promise<Event | null> {
    const row = { type: event.type, data: event.data } as LedgerEvent;
    const isOfEvent = row.type === 'EventCorrected' || row.type === 'EventVoided';
    return isOfEvent ? eventById(context, event.known, row.data.event) : null;
  }
}
