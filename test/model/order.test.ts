import type { UnitId } from '../../src/domain/words/event.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { chooser } from './generate/choose.js';
import { KNOWN_FROM, randomBaseline, randomPosts } from './generate/generate.js';
import { type Snapshot, snapshotsAt } from './play/answers.js';
import { type History, knownAt } from './play/history.js';
import { begin, playedOnce, record, reorganizing } from './play/play.js';
import { forHistories, type Numbers } from './play/seed.js';
import { eventsOf } from './reference/effectiveEvents.js';
import { idsBetween, translated } from './reference/idMap.js';
import { inTurnAtEachSpot } from './reference/spots.js';

const { db } = await testDatabase();
const lookAfter = playedOnce(db, { onlyReorganizations: true });

describe('the order of the changes in a file', () => {
  it('decides nothing but the order among siblings put in the same spot', async () => {
    await forHistories('any order', 12, (numbers) =>
      lookAfter(numbers, async (history) => {
        const [original, copy] = await recordedAgain(history, numbers, (_, order) => order);
        expect(copy.map(withoutOrder)).toEqual(original.map(withoutOrder));
      }),
    );
  });

  it('decides nothing at all while those put in the same spot keep their turns', async () => {
    await forHistories('order', 12, (numbers) =>
      lookAfter(numbers, async (history) => {
        const [original, copy] = await recordedAgain(history, numbers, inTurnAtEachSpot);
        expect(copy).toEqual(original);
      }),
    );
  });
});

type Reorder = typeof inTurnAtEachSpot;

/**
 * The snapshots of a history, and those of a copy in which the changes of each reorganization came in another order.
 */
async function recordedAgain(
  history: History,
  numbers: Numbers,
  reorder: Reorder,
): Promise<[Snapshot[], Snapshot[]]> {
  const copy = await begin(db, randomBaseline(numbers[0] ?? []), randomPosts(numbers[0] ?? []));
  const ids = idsBetween(history.events[1] ?? [], copy.events[1] ?? []);
  const originals = new Map<UnitId, UnitId>();
  for (const [i, { said: command, recorded: events }] of history.accepted.entries()) {
    const said = 'record' in command ? command.record.reorganization : { changes: [] };
    const recorded = eventsOf(events);
    const known = knownAt(history, i + 2);
    const order = reorder(
      { recorded, known },
      chooser(numbers[i + 1] ?? []).shuffled([...said.changes.keys()]),
    );
    const changes = order.flatMap((place) => said.changes[place] ?? []);
    const again_ = { title: '機構改正', effectiveOn: KNOWN_FROM, ...translated(ids, { ...said, changes }) };
    const { recorded: again, answer } = await record(db, copy, reorganizing(copy.organization.code, again_));
    expect(answer.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const inItsOrder = order.flatMap((place) => recorded[place] ?? []);
    for (const [unit, other] of idsBetween(inItsOrder, again)) ids.set(unit, other);
  }
  for (const [unit, other] of ids) originals.set(other, unit);

  const snapshots: [Snapshot[], Snapshot[]] = [[], []];
  for (const revision of history.events.keys()) {
    snapshots[0].push(...(await snapshotsAt(db, history.organization, revision)));
    snapshots[1].push(
      ...(await snapshotsAt(db, copy.organization, revision, (unit) => originals.get(unit) ?? '?')),
    );
  }
  return snapshots;
}

/** Also without the days of states: a unit that is put first has another state from then on, unless it was first already. */
const withoutOrder = ({ date, units, children }: Snapshot) => ({
  date,
  units: units.map(([unit, shown]) => [unit, shown.split(' | ').slice(0, 4)]),
  children: children.map(([parent, siblings]) => [parent, siblings.toSorted()]),
});
