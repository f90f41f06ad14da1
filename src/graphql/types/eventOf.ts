import type { EventId } from '../../domain/words/event.js';
import type { Known } from '../inputs/knownAt.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { Event } from './event.js';

/** The event that a row of the projection names. */
export async function eventOf(context: Context, known: Known, id: EventId): Promise<Event> {
  const row = await sourceOf(context, known.organization).loaders.event.load({
    organization: known.organization.id,
    id,
  });
  if (!row) throw new Error(`event ${id} is not in the ledger`);
  return new Event(row, known);
}
