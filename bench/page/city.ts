/** A city with some years of reorganizations, behind a running service. */
import type { Kysely } from 'kysely';
import pino from 'pino';
import { localAccess } from '../../src/access/access.js';
import type { Tables } from '../../src/database/tables.js';
import { startService } from '../../src/server/service.js';
import { KNOWN_FROM, registration } from '../organization.js';
import { register, reorganize } from '../recordings.js';
import { departmentsOf, recording, yearOfChanges } from '../reorganizations.js';

export const YEARS = 12;

export interface City {
  address: string;
  /** The days on which it changed, oldest first, and the day of its baseline before them. */
  days: string[];
  stop(): Promise<void>;
}

/** Each year has 99 changes. */
export async function serveCity(db: Kysely<Tables>, departments: number): Promise<City> {
  const { command, model } = registration({ departments });
  await register(db, command);
  const days = [KNOWN_FROM];
  for (let year = 1; year <= YEARS; year++) {
    const day = `${1975 + year}-04-01`;
    const scope = { departments: departmentsOf(model), touched: new Set<string>() };
    await reorganize(db, recording(day, yearOfChanges(model, scope)));
    days.push(day);
  }
  const log = pino({ level: 'silent' });
  const access = localAccess('a secret that only this measurement knows', 'public');
  const options = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access, log };
  const { address, stop } = await startService(db, options);
  return { address, days, stop };
}
