/** A kept answer on another day of the period in which it is the same: with that day where it shows the day. */
import type { Day } from '../../../domain/words/day.js';
import type { ShowsDay } from '../../../graphql/serving/sources/days/askedDay.js';
import type { Period } from '../../../queries/units/changeDays.js';

export interface SharedAnswer {
  bytes: Buffer;
  /** The day on which it was made. */
  day: Day;
  /** In which its content is the same. */
  period: Period;
  shownBy: readonly ShowsDay[];
}

export const isSameOn = ({ period: { from, until } }: Pick<SharedAnswer, 'period'>, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** Undefined: it is not known where it shows the day. */
export function bytesOn(answer: SharedAnswer, day: Day): Buffer | undefined {
  if (answer.shownBy.length === 0 || day === answer.day) return answer.bytes;
  if (!known.has(answer)) known.set(answer, placesOfDay(answer));
  const places = known.get(answer);
  return places && withDay(answer.bytes, places, day);
}

/** Where each answer shows its day, found when it is asked for on another day for the first time. */
const known = new WeakMap<SharedAnswer, number[] | undefined>();

/** All days are written with the same number of bytes. */
function withDay(bytes: Buffer, places: readonly number[], day: Day): Buffer {
  const copy = Buffer.from(bytes);
  for (const place of places) copy.write(day, place, 'latin1');
  return copy;
}

/**
 * The same day may be in an answer as something else, such as the day on which a unit began. So the answer is written once
 * more with another day in the fields that show it: where the two texts differ, the day is shown.
 */
function placesOfDay({ bytes, day, shownBy }: SharedAnswer): number[] | undefined {
  const other = day === '0001-01-01' ? '0001-01-02' : '0001-01-01';
  const answer: unknown = JSON.parse(bytes.toString());
  if (!shownBy.every(({ path, as }) => replace(answer, ['data', ...path], as, day, other))) return undefined;
  const changed = Buffer.from(`${JSON.stringify(answer)}\n`);
  const places = everyPlaceOf(day, bytes).filter(
    (place) => !changed.subarray(place, place + day.length).equals(Buffer.from(day)),
  );
  // Whatever else differed, such as another way to write a number, would show here.
  return withDay(bytes, places, other).equals(changed) ? places : undefined;
}

function everyPlaceOf(day: Day, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(day); at >= 0; at = bytes.indexOf(day, at + 1)) places.push(at);
  return places;
}

type Keys = readonly string[];

/** Puts the other day into all fields at the end of a path. False: one of them does not show the day as was expected. */
function replace(value: unknown, path: Keys, as: ShowsDay['as'], day: Day, other: Day): boolean {
  if (Array.isArray(value)) return value.every((item) => replace(item, path, as, day, other));
  const [key, ...rest] = path;
  // Null, or left out by a condition.
  if (!isRecord(value) || key === undefined || value[key] == null) return true;
  if (rest.length > 0) return replace(value[key], rest, as, day, other);
  const [before, after] = as === 'DAY' ? ['', ''] : ['@', '~'];
  const shown = String(value[key]).split(`${before}${day}${after}`);
  if (shown.length !== 2) return false;
  value[key] = shown.join(`${before}${other}${after}`);
  return true;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
