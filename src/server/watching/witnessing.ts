/** The service keeps checkpoints of its ledgers elsewhere, by itself, and says when a past was rewritten. */
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import type { Tables } from '../../database/tables.js';
import { every } from '../../witness/every.js';
import type { Place } from '../../witness/places/place.js';
import { writeTexts } from '../../witness/texts.js';
import { writeWitness } from '../../witness/write.js';

export interface Witnessing {
  places: Place[];
  /** In milliseconds. */
  every: number;
}

/** Returns how to stop it. */
export function startWitnessing(
  db: Kysely<Tables>,
  { places, every: period }: Witnessing,
  registry: Registry,
  log: Logger,
): () => Promise<void> {
  const registers = [registry];
  const written = new Gauge({
    name: 'enkaku_witness_timestamp_seconds',
    help: 'When checkpoints were last kept at a place.',
    labelNames: ['place'],
    registers,
  });
  const rewritten = new Gauge({
    name: 'enkaku_witness_rewritten_organizations',
    help: 'Organizations whose ledger does not have what a place has witnessed.',
    labelNames: ['place'],
    registers,
  });
  const write = async (place: Place) => {
    try {
      const { entry, rewritten: found } = await writeWitness(db, place);
      written.set({ place: place.name }, Date.parse(entry.at) / 1_000);
      rewritten.set({ place: place.name }, found.length);
      for (const one of found)
        log.fatal({ place: place.name, organization: one.organization }, writeTexts.rewritten(one).en);
    } catch (error) {
      log.error({ err: error, place: place.name }, 'checkpoints could not be kept');
    }
  };
  const stops = places.map((place) => {
    // A place that was never reached shows as one that was reached long ago.
    written.set({ place: place.name }, 0);
    rewritten.set({ place: place.name }, 0);
    return every(period, () => write(place));
  });
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
