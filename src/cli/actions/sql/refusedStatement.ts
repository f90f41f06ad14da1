/** Why PostgreSQL did not answer a statement, in words. */
import pg from 'pg';
import { badInput } from '../../../userError.js';
import { notRead, severalStatements, writes } from './texts.js';

/** SQLSTATE: read_only_sql_transaction. */
const READ_ONLY = '25006';

/** What is not the statement's fault, such as a server that cannot be reached, stays as it is. */
export function refusedStatement(statement: string, error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code, message, position, hint } = error;
  if (code === READ_ONLY) return badInput(writes);
  if (message.includes('multiple commands')) return badInput(severalStatements);
  const reason = [message, hint].filter((part) => part).join(' ');
  return badInput(notRead(reason, placeIn(statement, Number(position ?? 0))));
}

/** The line and column of a place that PostgreSQL counts in characters from 1; undefined: it names none. */
function placeIn(statement: string, position: number): { line: number; column: number } | undefined {
  if (position === 0) return undefined;
  const lines = [...statement]
    .slice(0, position - 1)
    .join('')
    .split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
