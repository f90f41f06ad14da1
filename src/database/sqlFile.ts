import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The text of an SQL file. A checkout on Windows may change the line ends; that is no change of the file.
 * Waiting for each of these many small files would take longer than reading it. */
export const readSql = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The error of a file that PostgreSQL did not take, with PostgreSQL's reason. */
export function failed(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${file} failed and was undone: ${why}`, { cause });
}
