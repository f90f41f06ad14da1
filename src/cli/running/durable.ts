/** Nothing is recorded on a server that may lose what it has acknowledged. */
import type { Kysely } from 'kysely';
import type { Config } from '../../config.js';
import { unsafeSettings } from '../../database/durability.js';
import type { Tables } from '../../database/tables.js';
import { UserError } from '../../userError.js';
import { unsafeServer } from './texts.js';

export async function requireDurable(db: Kysely<Tables>, { recordsMayBeLost }: Config): Promise<void> {
  if (recordsMayBeLost) return;
  const unsafe = await unsafeSettings(db);
  if (unsafe.length > 0) throw new UserError('UNSAFE_SERVER', unsafeServer(unsafe));
}
