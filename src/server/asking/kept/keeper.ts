/** Answers kept in memory, as the bytes that were sent. Those that were not asked for longest make room for new ones. */
import { compress, type Encoding } from '../../sending/encoding.js';

/** In bytes, of all answers together with their compressed forms. */
export const ROOM = 64 * 1024 * 1024;

/** What an answer takes beside its bytes: its key, its sources, its place. */
const OVERHEAD = 1_000;

export interface Keepable {
  /** Names it. */
  key: string;
  /** Has the answers to the same question about several days. Absent: it is in none. */
  family?: string;
  bytes: Buffer;
}

export interface Keeper<Answer extends Keepable> {
  find(key: string): Answer | undefined;
  /** Of a family the newest one that fits. */
  findIn(family: string, fits: (answer: Answer) => boolean): Answer | undefined;
  keep(answer: Answer): void;
  /** The compressed bytes of an answer, which are kept as well if it is. */
  encoded(answer: Answer, encoding: Encoding): Promise<Buffer>;
  /** How many bytes are used. */
  size(): number;
}

interface Place<Answer> {
  answer: Answer;
  encoded: Map<Encoding, Promise<Buffer>>;
  size: number;
}

export function openKeeper<Answer extends Keepable>(room = ROOM): Keeper<Answer> {
  /** The one that was asked for longest ago comes first. */
  const places = new Map<string, Place<Answer>>();
  /** The oldest answer comes first. */
  const families = new Map<string, Set<Answer>>();
  let size = 0;

  const grow = (place: Place<Answer>, more: number) => {
    place.size += more;
    size += more;
    for (const oldest of places.values()) {
      if (size <= room) break;
      remove(oldest);
    }
  };
  const remove = (place: Place<Answer>) => {
    const { key, family } = place.answer;
    places.delete(key);
    size -= place.size;
    if (family === undefined) return;
    const answers = families.get(family);
    answers?.delete(place.answer);
    if (answers?.size === 0) families.delete(family);
  };
  const keeper: Keeper<Answer> = {
    find(key) {
      const place = places.get(key);
      if (!place) return undefined;
      places.delete(key);
      places.set(key, place);
      return place.answer;
    },
    findIn(family, fits) {
      const found = [...(families.get(family) ?? [])].findLast(fits);
      return found && keeper.find(found.key);
    },
    keep(answer) {
      const { key, family } = answer;
      const earlier = places.get(key);
      if (earlier) remove(earlier);
      // One answer must not take the place of all others.
      if (answer.bytes.length > room / 4) return;
      const place = { answer, encoded: new Map(), size: 0 };
      places.set(key, place);
      if (family !== undefined) families.set(family, (families.get(family) ?? new Set()).add(answer));
      grow(place, OVERHEAD + answer.bytes.length);
    },
    async encoded(answer, encoding) {
      const place = places.get(answer.key);
      if (place?.answer !== answer) return compress(answer.bytes, encoding);
      const known = place.encoded.get(encoding);
      if (known) return known;
      const made = compress(answer.bytes, encoding);
      place.encoded.set(encoding, made);
      const bytes = await made;
      if (places.get(answer.key) === place) grow(place, bytes.length);
      return bytes;
    },
    size: () => size,
  };
  return keeper;
}
