/** The lists of one answer that are written already. Each has a mark in its place, which the list replaces when the answer is sent. */
import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

/** A list as JSON, in parts. */
type List = readonly Buffer[];

/** Each has to be found again in the answer. */
const MOST = 200;

export interface Pieces {
  /** Whether there is room for another list. */
  hasRoom(): boolean;
  put(path: Path, list: List): void;
  /** Puts the marks into the answer, except where it is null. */
  mark(data: unknown): void;
  /** The answer with its lists. `text`: its JSON with the marks. */
  join(text: string): Buffer;
}

export function openPieces(): Pieces {
  // No text of an answer can have it by chance or on purpose.
  const name = randomUUID();
  const lists: { path: Path; list: List }[] = [];
  return {
    hasRoom: () => lists.length < MOST,
    put(path, list) {
      lists.push({ path, list });
    },
    mark(data) {
      for (const [i, { path }] of lists.entries()) {
        const place = objectAt(data, path.prev);
        if (isRecord(place)) place[path.key] = `${name}:${i}`;
      }
    },
    join(text) {
      if (lists.length === 0) return Buffer.from(text);
      const parts = text.split(new RegExp(`"${name}:(\\d+)"`));
      return Buffer.concat(
        parts.flatMap((part, i) => (i % 2 === 0 ? [Buffer.from(part)] : (lists[Number(part)]?.list ?? []))),
      );
    },
  };
}

function objectAt(data: unknown, path: Path | undefined): unknown {
  if (path === undefined) return data;
  const above = objectAt(data, path.prev);
  return isRecord(above) ? above[path.key] : undefined;
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;
