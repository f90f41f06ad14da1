/** kill -9 while revisions are being recorded, with the embedded server: every acknowledged revision is kept, complete. */

import { killed, serverOf, stopped } from '../support/embedded.js';
import { expect, it } from '../support/jest.js';
import { everythingOf, type Kept, makeDepartment, until } from './ask.js';
import { newDataDir, type Running, serve, stop, usedDataDir } from './process.js';

const isesaki = '102041';

/** The number of departments requested so far; each has its own name. */
let tried = 0;

/** Several recorders at once, until one of them fails or all are stopped. Returns the acknowledged revisions. */
function recordWithoutPause(service: Running) {
  const acknowledged = new Map<string, number>();
  let stopping = false;
  let reached = () => {};
  const enough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const recorder = async () => {
    while (!stopping) {
      const name = `第${++tried}部`;
      const revision = await makeDepartment(service, isesaki, name).catch(() => undefined);
      if (revision === undefined) return;
      acknowledged.set(name, revision);
      if (acknowledged.size === 20) reached();
    }
  };
  const done = Promise.all([recorder(), recorder(), recorder(), recorder()]);
  const finish = async () => {
    stopping = true;
    await done;
    return acknowledged;
  };
  return { enough, finish, failed: done.then(() => acknowledged) };
}

function expectKept(kept: Kept, acknowledged: Map<string, number>): void {
  const { revisions, asOf, revision } = kept;
  expect(revisions.nodes.map(({ number }) => number)).toEqual(revisions.nodes.map((_, i) => i + 1));
  expect(revision).toBe(revisions.nodes.length);
  const recorded = new Map(
    revisions.nodes.map(({ number, reorganization }) => [reorganization?.title, number]),
  );
  for (const [name, number] of acknowledged) expect([name, recorded.get(name)]).toEqual([name, number]);
  // Complete: after the two revisions of Isesaki, each has its event, and its department exists.
  const added = revisions.nodes.slice(2);
  expect(added.map(({ events }) => events.map(({ type }) => type))).toEqual(added.map(() => ['UnitCreated']));
  const departments = asOf.roots.map(({ name }) => name).filter((name) => /^第\d+部$/.test(name));
  expect(departments.sort()).toEqual(added.map(({ reorganization }) => reorganization?.title).sort());
}

it('of the service, and of the service with its database: the next start has every acknowledged revision', async () => {
  const dataDir = await newDataDir();
  let service = await serve({ ENKAKU_DATA_DIR: dataDir });
  const recording = recordWithoutPause(service);
  await recording.enough;
  service.signal('SIGKILL');
  const acknowledged = await recording.failed;

  // At once, while the database server of the killed service may still run.
  service = await serve({ ENKAKU_DATA_DIR: dataDir });
  expectKept(await everythingOf(service, isesaki), acknowledged);
  // A client that got no answer asks again, and nothing is recorded twice.
  const last = `第${tried}部`;
  const revision = await makeDepartment(service, isesaki, last);
  expect(await makeDepartment(service, isesaki, last)).toBe(revision);

  service.signal('SIGKILL');
  await killed(serverOf(dataDir));
  service = await serve({ ENKAKU_DATA_DIR: dataDir });
  expectKept(await everythingOf(service, isesaki), acknowledged);
  await stop(service);
  expect(await stopped(dataDir)).toBe(true);
});

it('of PostgreSQL: the service recovers by itself and has every acknowledged revision', async () => {
  const dataDir = await usedDataDir();
  const service = await serve({ ENKAKU_DATA_DIR: dataDir });
  const recording = recordWithoutPause(service);
  await recording.enough;
  await killed(serverOf(dataDir));
  const acknowledged = await recording.failed;

  await until('the service is well', async () => (await fetch(`${service.address}/health`)).status === 200);
  expectKept(await everythingOf(service, isesaki), acknowledged);
  const more = recordWithoutPause(service);
  await more.enough;
  const later = await more.finish();
  expectKept(await everythingOf(service, isesaki), new Map([...acknowledged, ...later]));
  await stop(service);
  expect(await stopped(dataDir)).toBe(true);
});
