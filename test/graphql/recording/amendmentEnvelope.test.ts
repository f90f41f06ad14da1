/** What is the same for every amendment and later chart: reason, organization, expected revision and idempotency key. */
import { beforeAll, describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, reorganization } from '../town.js';
import { amender, type Mutation, previewed } from './amending.js';

const { ask } = await recordedTown();
const amend = amender(ask, 'town');
const rename = (unit: string, name: string) => ({ rename: { unit, name } });

beforeAll(async () => {
  const changes = [rename('市民部', '市民局'), { effectiveOn: '2027-04-01', ...rename('総務部', '総務局') }];
  await ask(record, { input: reorganization('2027-01-01', changes) });
});

describe('every amendment and later chart', () => {
  const inputs: Record<Mutation, object> = {
    rescheduleReorganization: { reorganization: 'town:r1', effectiveOn: '2026-07-01' },
    withdrawReorganization: { reorganization: 'town:r1' },
    correctEvent: { event: 'town:e8', change: rename('市民部', '市民生活局') },
    voidEvent: { event: 'town:e8' },
    extendBaseline: { knownFrom: '2020-04-01', units: [{ name: '庶務部', kind: '部' }] },
    widenBaseline: { units: [{ name: '水道部', kind: '部' }] },
  };

  describe.each(Object.keys(inputs) as Mutation[])('%s', (mutation) => {
    const codes = async (more: object) => {
      const { revision, problems } = await amend(mutation, { ...inputs[mutation], ...more });
      return revision?.number ?? problems.map(({ code, path }) => `${code} ${path}`).join();
    };

    it('needs a reason and a registered organization, and is refused at an unexpected revision', async () => {
      expect(await codes({ reason: ' ' })).toBe('BLANK_TEXT reason');
      expect(await codes({ organization: 'village' })).toBe('UNKNOWN_ORGANIZATION organization');
      expect(await codes({ expectedRevision: 1 })).toBe('REVISION_CONFLICT expectedRevision');
    });

    it('is recorded once, and answered twice, under one key', async () => {
      const { organization } = await ask<{ organization: { revision: number } }>(
        '{ organization(code: "town") { revision } }',
      );
      const { revision } = organization;
      const key = { idempotencyKey: mutation, expectedRevision: revision };
      expect(await codes(key)).toBe(revision + 1);
      expect(await codes(key)).toBe(revision + 1);
      expect(await codes({ ...key, reason: 'ほかの理由' })).toBe('IDEMPOTENCY_KEY_REUSED idempotencyKey');
    });

    it('is not tried out on another organization', async () => {
      const { organization } = await ask<{ organization: { preview: object } }>(
        `query ($of: PreviewInput!) { organization(code: "town") { preview(of: $of) {
          problems { code path message(lang: EN) } days units { id: unitId } laterEvents { id: eventId } snapshot { date }
        } } }`,
        { of: { [previewed[mutation]]: { organization: 'village', reason: '訂正', ...inputs[mutation] } } },
      );
      expect(organization.preview).toEqual({
        problems: [
          {
            code: 'OTHER_ORGANIZATION',
            path: 'organization',
            message: expect.stringMatching(/“village”.*“town”/),
          },
        ],
        ...{ days: [], units: [], laterEvents: [], snapshot: null },
      });
    });
  });
});

describe('an amendment with a warning', () => {
  it('leaves changes with a day of their own on that day', async () => {
    const later = { reorganization: 'town:r2', effectiveOn: '2027-05-01' };
    const answer = await amend('rescheduleReorganization', later);
    expect(answer).toMatchObject({
      revision: { events: [{ type: 'ReorganizationRescheduled', effectiveOn: '2027-04-01' }] },
      problems: [
        { code: 'OWN_DAYS_STAY', severity: 'WARNING', path: 'effectiveOn', events: [{ id: 'town:e9' }] },
      ],
    });
  });

  it('adds a part to an organization that is COMPLETE', async () => {
    const whole = { coverage: 'COMPLETE', units: [{ name: '会計課', kind: '課' }] };
    expect((await amend('widenBaseline', whole)).problems).toEqual([]);
    const more = await amend('widenBaseline', { units: [{ name: '消防本部', kind: '部' }] });
    expect(more).toMatchObject({
      revision: { reorganization: null, events: [{ type: 'UnitStated' }] },
      problems: [{ code: 'ALREADY_COMPLETE', severity: 'WARNING', path: 'knownFrom' }],
    });
  });
});
