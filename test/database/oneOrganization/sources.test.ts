/** Statements that no test may send, and those in functions, are seen in the text of the program. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from '../../support/files.js';
import { describe, expect, it } from '../../support/jest.js';

/** Compares the organization of a row with that of another row. */
const COMPARED = /\b(organization|o\.id) = (?!p_|v_)[a-z]\w*\.(organization|id)\b(?![.(])/;

/** The files that may, with the reason. */
const MAY: Record<string, string> = {
  'src/queries/follow/changesAfter.ts': 'the feed of all organizations follows their heads',
  'src/queries/search/pinned.ts': 'searches over all organizations',
  'src/queries/search/pinnedRows.ts': 'searches over all organizations',
  'src/queries/search/searchDuties.ts': 'searches over all organizations',
  'src/queries/search/searchUnits.ts': 'searches over all organizations',
  'src/queries/sizes/roughSizes.ts': 'the price of questions about all organizations',
  'src/server/checks/projections.ts': '/readyz looks at the organizations that were recorded last',
  'src/server/watching/metricsOfDatabase.ts': 'metrics are of all organizations together',
  'src/webhooks/leases.ts': 'webhooks follow the heads of all organizations',
  'src/webhooks/store.ts': 'webhooks follow the heads of all organizations',
  'src/witness/ledgerNow.ts': 'a witness keeps the heads of all organizations',
};

/** A preview's rows lie in temporary tables of its session. */
const PREVIEW = 'migrations/functions/preview/open_overlay.sql';

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => path.endsWith(ending));

const isStatement = (line: string) => !/^\s*(const organization = |\*|\/\/)/.test(line);

describe('no statement compares organizations with each other', () => {
  it('in the program, but for what is about all organizations', () => {
    const found = filesIn('src', '.ts').filter((path) =>
      textOf(path)
        .split('\n')
        .some((line) => COMPARED.test(line) && isStatement(line)),
    );
    expect(found.sort()).toEqual(Object.keys(MAY));
  });

  it('in the functions that record', () => {
    const files = filesIn('migrations/functions', '.sql').filter(
      (path) => !path.includes('/enkaku/') && path !== PREVIEW,
    );
    expect(files.length).toBeGreaterThan(10);
    const found = files.map((path) => [path, COMPARED.exec(textOf(path))?.[0]]);
    expect(found).toEqual(files.map((path) => [path, undefined]));
  });
});
