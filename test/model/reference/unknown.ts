/** The units and posts of which nothing is known at a moment at which they are absent: they neither began nor ended. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Fact, PostId, UnitId } from '../../../src/domain/words/event.js';
import type { Side } from './comparison.js';
import { daysOf } from './fold.js';
import { createdBy, postsCreatedBy } from './idMap.js';

/** `other`: the moment at which it exists. */
export function isUnknownAt(id: UnitId | PostId, side: Side, other: Side): boolean {
  if ([...createdBy(side.known), ...postsCreatedBy(side.known)].includes(id))
    return isUnknown(id, side.day, side);
  return isAddition(id, other) || isUnknown(id, side.day, other);
}

/** It was added to the baseline later. */
const isAddition = (id: UnitId | PostId, ...sides: Side[]): boolean =>
  sides.some(({ known }) => known.some((event) => statedBy(event) === id && isWidened(event)));

const statedBy = ({ type, data }: Fact) =>
  type === 'UnitStated' ? data.unit : type === 'PostStated' ? data.post : undefined;
const isWidened = ({ data }: Fact) => 'widened' in data && data.widened === true;
const endedBy = ({ type, data }: Fact) =>
  type === 'UnitAbolished' ? data.unit : type === 'PostAbolished' ? data.post : undefined;

function isUnknown(id: UnitId | PostId, day: Day, side: Side): boolean {
  const statements = side.known.filter((event) => statedBy(event) === id);
  const [firstDay] = daysOf(statements);
  const first = statements.find(({ effectiveOn }) => effectiveOn === firstDay);
  if (first && day < first.effectiveOn) {
    const chart = side.recordedOn.get(first.id) ?? first.effectiveOn;
    return isWidened(first) || !isCompleteIn(side, day, chart);
  }
  const left = side.known.filter(
    (event) => endedBy(event) === id && event.reorganization === undefined && event.precision === 'UNCERTAIN',
  );
  return left.some(
    ({ effectiveOn }) => effectiveOn <= day && !isCompleteIn(side, effectiveOn, dayAfter(day)),
  );
}

/** On a day from `from` until `until`, which is not included. */
const isCompleteIn = ({ covered }: Side, from: Day, until: Day): boolean =>
  covered.some(
    (one, i) =>
      one.coverage === 'COMPLETE' && one.from < until && from < (covered[i + 1]?.from ?? '9') && from < until,
  );

const dayAfter = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
