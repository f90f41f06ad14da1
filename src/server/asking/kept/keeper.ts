/** Answers kept in memory, as the bytes that were sent. Those that were not asked for longest make room for new ones. */
import { compress, type Encoding } from '../../sending/encoding.js';

/** In bytes, of all answers together with their compressed forms. */
export const ROOM = 64 * 1024 * 1024;

/** What an answer takes beside its bytes: its key, its sources, its place. */
const OVERHEAD = 1_000;

export interface Keepable {
  bytes: Buffer;
}

export interface Keeper<Answer extends Keepable> {
  find(key: string): Answer | undefined;
  keep(key: string, answer: Answer): void;
  drop(key: string): void;
  /** The compressed bytes of an answer, which are kept as well if it is. */
  encoded(key: string, answer: Answer, encoding: Encoding): Promise<Buffer>;
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
  let size = 0;

  const grow = (place: Place<Answer>, more: number) => {
    place.size += more;
    size += more;
    for (const [key, oldest] of places) {
      if (size <= room) break;
      remove(key, oldest);
    }
  };
  const remove = (key: string, place: Place<Answer>) => {
    places.delete(key);
    size -= place.size;
  };
  const keeper: Keeper<Answer> = {
    find(key) {
      const place = places.get(key);
      if (!place) return undefined;
      places.delete(key);
      places.set(key, place);
      return place.answer;
    },
    keep(key, answer) {
      keeper.drop(key);
      // One answer must not take the place of all others.
      if (answer.bytes.length > room / 4) return;
      const place = { answer, encoded: new Map(), size: 0 };
      places.set(key, place);
      grow(place, OVERHEAD + answer.bytes.length);
    },
    drop(key) {
      const place = places.get(key);
      if (place) remove(key, place);
    },
    async encoded(key, answer, encoding) {
      const place = places.get(key);
      if (place?.answer !== answer) return compress(answer.bytes, encoding);
      const known = place.encoded.get(encoding);
      if (known) return known;
      const made = compress(answer.bytes, encoding);
      place.encoded.set(encoding, made);
      const bytes = await made;
      if (places.get(key) === place) grow(place, bytes.length);
      return bytes;
    },
    size: () => size,
  };
  return keeper;
}
