import { rebuild } from '../../rebuild.js';
import { organizationCodes } from '../asking/organizationCodes.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { print, printJson, progress } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

export async function rebuildReadModels(code: string | undefined, { json }: { json?: true }): Promise<void> {
  await withDatabase(async (db) => {
    const codes =
      code === undefined ? await organizationCodes(db) : [(await requireOrganization(db, code)).code];
    for (const each of codes) {
      const { show, end } = progress(`Rebuilding ${each}`);
      await rebuild(db, each, show);
      end();
      if (!json) print(`${each} is rebuilt.`);
    }
    if (json) printJson({ rebuilt: codes });
    else if (codes.length === 0) print('There is no organization to rebuild.');
  });
}
