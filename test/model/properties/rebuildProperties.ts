/** A rebuild reproduces every row, also where rows are written while others are folded. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Organization } from '../../../src/queries/moment/organizations.js';
import { rebuild } from '../../../src/rebuild.js';
import { dump } from '../play/dump.js';
import { expectSame } from '../play/same.js';

export async function expectRebuilt(db: Kysely<Tables>, { id, code }: Organization): Promise<void> {
  const before = await dump(db, id);
  await rebuild(db, code, undefined, 1);
  expectSame(await dump(db, id), before);
}
