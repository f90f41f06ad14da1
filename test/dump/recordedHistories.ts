/** Organizations in which about everything happened that can happen. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { chronicle } from '../ledger/chronicle.js';
import { playDuties } from '../model/play/dutyPlay.js';
import { play } from '../model/play/play.js';
import { forHistories } from '../model/play/seed.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';

export async function recordHistories(db: Kysely<Tables>): Promise<void> {
  await registerOrganization(db, isesakiBaseline(), 'local');
  await recordReorganization(db, isesakiReorganization(), 'local');
  await chronicle(db, 'chronicle');
  await forHistories('dump', 4, (numbers) => play(db, numbers, {}));
  await forHistories('dump of duties', 3, (numbers) => playDuties(db, numbers, async () => {}));
}
