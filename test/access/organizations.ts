/** An organization that the stranger may read, and one with the same shape that the stranger may not read. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';

/** `words` are in every text of the organization. */
export async function recordCity(db: Kysely<Tables>, code: string, words: string): Promise<void> {
  const registered = await registerOrganization(
    db,
    {
      ...{ code, name: `${words}市`, knownFrom: '2025-04-01', source: `${words}組織図`, idempotencyKey: 'k' },
      units: [
        { name: '総務部', kind: '部', children: [{ name: `${words}総務課`, kind: '課' }] },
        { name: '企画部', kind: '部', note: `${words}の注` },
        { name: `${words}部`, kind: '部' },
      ],
      duties: [{ name: `${words}の事務`, holders: ['総務部'] }],
      posts: [{ name: `${words}部長`, unit: '総務部', duties: [`${words}の職務`], oversees: ['企画部'] }],
    },
    `${words}太郎`,
  );
  const recorded = await recordReorganization(
    db,
    {
      organization: code,
      idempotencyKey: `${words}の鍵`,
      reason: `${words}の理由`,
      reorganization: {
        title: `${words}改正`,
        effectiveOn: '2026-04-01',
        changes: [
          { rename: { unit: '企画部', name: `${words}企画部` } },
          { merge: { units: ['総務部', `${words}部`], intoNew: { name: `${words}統合部`, kind: '部' } } },
          { transferDuty: { duty: `${words}の事務`, from: ['総務部'], to: [`${words}統合部`] } },
        ],
      },
    },
    `${words}太郎`,
  );
  const refused = [...registered.problems, ...recorded.problems].filter(
    ({ severity }) => severity === 'ERROR',
  );
  if (refused.length > 0) throw new Error(refused.map(({ en }) => en).join('\n'));
}
