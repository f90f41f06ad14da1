/** What is recorded, asked and followed, so that the database is sent every kind of statement. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Command } from '../../../src/domain/words/command.js';
import { exportJsonld } from '../../../src/jsonld/exportJsonld.js';
import { inSnapshot } from '../../../src/ledger/readLedger.js';
import { keepComparisons } from '../../../src/queries/compare/kept/keptComparisons.js';
import { changesAfter } from '../../../src/queries/follow/changesAfter.js';
import { headsOf, revisionsBeyond } from '../../../src/queries/follow/revisionsOf.js';
import { headsByCode, stillHas } from '../../../src/queries/moment/heads.js';
import { organizationByCode } from '../../../src/queries/moment/organizations.js';
import { findDutiesOfAll } from '../../../src/queries/search/searchDuties.js';
import { findUnits, searchUnits } from '../../../src/queries/search/searchUnits.js';
import { keepSizes } from '../../../src/queries/sizes/keptSizes.js';
import { eventsOfAll } from '../../../src/queries/sizes/roughSizes.js';
import { lifeSpans } from '../../../src/queries/units/lifeSpans.js';
import { rebuild } from '../../../src/rebuild.js';
import { record, registerOrganization } from '../../../src/record.js';
import { countEvents, verifyLedger } from '../../../src/verify/verifyLedger.js';
import { verifyStored } from '../../../src/verify/verifyStored.js';
import { advance, postpone, release, takeLeases } from '../../../src/webhooks/leases.js';
import { addWebhook, listWebhooks, removeWebhook } from '../../../src/webhooks/store.js';
import { COMPARISON, LINEAGE, LOG, ORGANIZATIONS, SEARCH, SNAPSHOT } from '../../dump/everyAnswer.js';
import { asker } from '../../graphql/ask.js';
import { fieldsOf } from '../../graphql/nodes/everyField.js';
import { chronicle, exported } from '../../ledger/chronicle.js';
import { importing } from '../../ledger/importing.js';
import { registration } from '../../record/town.js';
import { on, unit } from '../../support/given.js';
import { recordEveryTable } from '../../verify/everyTable.js';

/** `other`: another database, without organizations. */
type Work = (db: Kysely<Tables>, other: Kysely<Tables>) => Promise<unknown>;

const CODES = ['a', 'b', 'c'];

const forEach =
  (work: (db: Kysely<Tables>, code: string) => Promise<unknown>): Work =>
  async (db) => {
    for (const code of CODES) await work(db, code);
  };

const required = async (db: Kysely<Tables>, code: string) => {
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) throw new Error(`There is no ${code}.`);
  return organization;
};

/** Objects of all types and organizations, so that loaders are asked for several organizations at once. */
const IDS = CODES.flatMap((code) => [
  code,
  ...['u1', 'u2', 'e1', 'e9', 'd1', 'p1', 'r1', '2'].map((name) => `${code}:${name}~8`),
  ...['', ':u1', ':u2'].map((name) => `${code}${name}@2026-06-01~8`),
]);
const TYPES = ['Unit', 'UnitState', 'Event', 'Duty', 'Post', 'Reorganization', 'Revision', 'Snapshot'];

const ROOT = [
  '{ organizations(search: "市", first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { code revision } } }',
  `{ changesSince(citation: "a@2026-06-01~1") {
    units { nodes { unitId state { path } } } siblings { nodes { unitIds } } duties { nodes { dutyId } } posts { nodes { postId } } } }`,
  '{ compareOrganizations(left: "a", right: "b", on: "2026-06-01") { rows { left { path } right { path } } } }',
  '{ cited(citation: "b@2026-06-01~3") { units { path } } }',
  `{ organization(code: "a") {
    asOf(knownAt: { instant: "2999-01-01T00:00:00Z" }) { citation }
    verification { isIntact }
    revisions(filter: { eventType: UnitRenamed, unit: "a:u1", effectiveFrom: "2000-01-01", recordedBy: "test" }) { totalCount }
    reorganizations(search: "改正") { totalCount }
    counts(on: ["2026-06-01"], under: "総務部/総務課") { kinds { count } }
  } }`,
];

export const WORKLOAD: Record<string, Work> = {
  async recordings(db) {
    await recordEveryTable(db, 'a');
    await recordEveryTable(db, 'b');
    await chronicle(db, 'c');
    const reorganization = on('2032-04-01', { create: { unit: unit('国際課') } });
    const once: Command = { record: { organization: 'a', idempotencyKey: 'once', reorganization } };
    await record(db, once, 'test');
    await record(db, once, 'test');
    await registerOrganization(db, registration('a'), 'test');
  },
  async questions(db) {
    const { ask } = await asker(db);
    await ask(ORGANIZATIONS);
    await ask(SEARCH);
    for (const code of CODES) {
      await ask(LOG, { code });
      await ask(SNAPSHOT, { code, date: '2026-06-01', knownAt: { revision: 3 } });
      await ask(COMPARISON, { code, from: '2025-04-01', to: '2026-06-01' });
      await ask(LINEAGE, { code, unit: `${code}:u3` });
    }
  },
  async 'every field, of several organizations at once'(db) {
    const { attempt } = await asker(db);
    const all = fieldsOf('Organization', 2);
    const each = CODES.map(
      (code) => `${code}: organization(code: "${code}") { ${all.replaceAll('102041', code)} }`,
    );
    await attempt(`{ ${each.join('\n')} }`);
    const ofTypes = TYPES.map((type) => `... on ${type} { ${fieldsOf(type, 1)} }`);
    await attempt(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${ofTypes.join('\n')} } }`, { ids: IDS });
  },
  async 'other fields of the root'(db) {
    const { ask } = await asker(db);
    for (const question of ROOT) await ask(question);
  },
  async searches(db) {
    const on = '2026-06-01';
    for (const reader of ['ALL', new Set(CODES)] as const) {
      const pages = [
        await searchUnits(db, { text: '課', on }, { first: 1 }, reader),
        await searchUnits(db, { text: '課', organization: 'a' }, {}, reader),
        await findUnits(db, { name: '総務課', on }, {}, reader),
        await findDutiesOfAll(db, { name: '広報', on }, {}, reader),
      ];
      for (const page of pages) await page.count();
      await searchUnits(db, { text: '課', on }, { after: pages[0]?.pageInfo.endCursor }, reader);
    }
  },
  'the price of questions': forEach(async (db, code) => {
    const { id } = await required(db, code);
    await keepSizes().of(db, { id });
    await eventsOfAll(db, 'ALL', 1);
  }),
  'kept comparisons': forEach(async (db, code) => {
    const organization = await required(db, code);
    const at = (date: string) => ({ organization, date, revision: organization.revision });
    await keepComparisons({ few: 0 })(db, { from: at('2025-04-01'), to: at('2026-06-01') });
  }),
  async 'kept answers'(db) {
    const heads = [...(await headsByCode(db, CODES, 'ALL'))].map(([code, head]) => ({ code, head }));
    await stillHas(db, heads);
  },
  async followers(db) {
    const { cursor } = await changesAfter(db, { first: 3, readable: 'ALL' });
    await changesAfter(db, { cursor, first: 100, readable: new Set(CODES) });
    await headsOf(db, CODES);
    const { id } = await required(db, 'a');
    await revisionsBeyond(db, id, { after: 1, limit: 2 });
  },
  async webhooks(db) {
    const { id } = await addWebhook(db, { url: 'https://example.org/hook', after: 1 });
    const [first, second] = await takeLeases(db, { most: 9, each: 9, busy: new Map() });
    if (!first || !second) throw new Error('Nothing is to be delivered.');
    await advance(db, first, first.revision + 1);
    await release(db, first);
    await postpone(db, second, { error: 'away', wait: 1 });
    await listWebhooks(db);
    await removeWebhook(db, id);
  },
  'the history as a whole': forEach(async (db, code) => {
    const organization = await required(db, code);
    const { id, revision } = organization;
    await lifeSpans(db, { organization, revision });
    for await (const _ of exportJsonld(db, organization, revision, 'https://example.org/'));
    await countEvents(db, id);
    await verifyLedger(db, code, () => undefined);
    await inSnapshot(db, (tx) => verifyStored(tx, code));
    await rebuild(db, code);
  }),
  async 'ledgers as files'(db, other) {
    await importing(other, await exported(db, ...CODES));
  },
};
