import type { EventId } from '../../../domain/words/event.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { Event } from './event.js';

/** The event with an id that a row of a projection names. */
export async function eventById(context: Context, known: KnownOrganization, id: EventId): Promise<Event> {
  const row = await dataSourceOf(context, known.organization).loaders.event.load({
    organization: known.organization.id,
    id,
  });
  if (!row) throw new Error(`event ${id} is not in the ledger`);
  return new Event(row, known);
}
