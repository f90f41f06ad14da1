import type { Command } from '../../src/domain/words/command.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { record } from '../../src/record.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';
import { documentOf, iriOf, readBack } from './readBack.js';
import { changesIn, iri, statesIn } from './readUnits.js';

const { db } = await isesakiDatabase();
const city = await organizationByCode(db, '102041', 'ALL');
if (!city) throw new Error('Isesaki is recorded above');
const before = await documentOf(db, city);
const envelope = { organization: '102041', reason: '訂正' };

async function readAfter(command: Command, revision: number) {
  const { problems } = await record(db, command, 'local');
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return readBack(await documentOf(db, { ...city!, revision }));
}

describe('the document of a history that was amended', () => {
  it('describes a corrected event by its correction, and what became of units through it', async () => {
    // The merger of 文書係 and 情報公開係, with a better name.
    const intoNew = { name: '文書法規係', kind: '係', under: '総務部/総務課' };
    const change = { merge: { units: ['総務部/総務課/文書係', '総務部/総務課/情報公開係'], intoNew } };
    const graph = await readAfter({ correct: { ...envelope, event: '102041:e145', change } }, 3);
    const descriptions = graph.quads
      .filter(({ subject }) => subject.value === iri('102041:e145'))
      .filter(({ predicate }) => predicate.value === iriOf('dct:description'))
      .map(({ object }) => object.value);
    expect(descriptions).toContain('総務課文書係と情報公開係を統合し、文書法規係を設置');
    const merged = changesIn(graph).find(({ event }) => event === '102041:e145');
    const [state] = statesIn(graph, merged?.results[0] ?? '', '102041');
    expect([merged?.kind, merged?.on, state?.name]).toEqual(['MERGED', '2026-04-01', '文書法規係']);
  });

  it('has every change on the day to which it was rescheduled', async () => {
    const postponed = { reorganization: '102041:r1', effectiveOn: '2026-07-01' };
    const graph = await readAfter({ reschedule: { ...envelope, ...postponed } }, 4);
    const changes = changesIn(graph);
    expect(new Set(changes.map(({ on }) => on))).toEqual(new Set(['2026-07-01']));
    const abolished = changes.filter(({ kind }) => kind === 'ABOLISHED');
    expect(abolished.flatMap(({ originals }) => originals).sort()).toEqual(
      [15, 28, 29].map((unit) => `102041:u${unit}`),
    );
  });

  it('has nothing of a withdrawn reorganization, and stays the same at earlier revisions', async () => {
    const graph = await readAfter({ withdraw: { ...envelope, reorganization: '102041:r1' } }, 5);
    expect(changesIn(graph)).toEqual([]);
    expect(await documentOf(db, city)).toBe(before);
  });
});
