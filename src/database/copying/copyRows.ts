import { type Kysely, sql } from 'kysely';
import { sessionOf } from '../connecting/driver.js';
import type { Tables } from '../tables.js';

/** About so many characters go with one statement: more would only take memory. */
const PORTION = 4 * 2 ** 20;

/**
 * Writes rows into a table, each a `copyLine` of these columns. In a transaction: of what an error interrupts, a part is written.
 * `copiedRow` of the error is the place of the row, from 0, where PostgreSQL names one.
 */
export async function copyRows(
  db: Kysely<Tables>,
  table: string,
  columns: readonly string[],
  lines: Iterable<string>,
): Promise<void> {
  const names = sql`${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
  const statement = sql`copy ${names} from stdin`.compile(db).sql;
  await db.getExecutor().provideConnection(async (connection) => {
    const session = sessionOf(connection);
    for (const { text, first } of portionsOf(lines)) {
      await session.copy(statement, text).catch((error) => {
        throw Object.assign(error, { copiedRow: placeIn(error, first) });
      });
    }
  });
}

interface Portion {
  text: string;
  /** The place of its first row. */
  first: number;
}

function* portionsOf(lines: Iterable<string>): Generator<Portion> {
  let text = '';
  let first = 0;
  let next = 0;
  for (const line of lines) {
    text += line;
    next += 1;
    if (text.length < PORTION) continue;
    yield { text, first };
    text = '';
    first = next;
  }
  if (text !== '') yield { text, first };
}

const placeIn = (error: unknown, first: number): number | undefined => {
  const line = /^COPY \w+, line (\d+)/.exec(String(Object(error).where))?.[1];
  return line === undefined ? undefined : first + Number(line) - 1;
};
