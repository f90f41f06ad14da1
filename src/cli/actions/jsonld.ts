import { exportJsonld } from '../../jsonld/exportJsonld.js';
import { type KnownAt, revisionKnownAt } from '../../queries/moment/moment.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { withDatabase } from '../running/withDatabase.js';
import { writePieces } from '../running/writePieces.js';

export interface Options {
  knownAt?: KnownAt;
  base: string;
}

export async function jsonld(
  code: string,
  file: string | undefined,
  { knownAt, base }: Options,
): Promise<void> {
  await withDatabase(async (db) => {
    const organization = await requireOrganization(db, code);
    const revision = await revisionKnownAt(db, organization, knownAt);
    await writePieces(exportJsonld(db, organization, revision, base), file);
  });
}
