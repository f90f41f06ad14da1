/** Who reads from organizations. Whatever looks one up is given a reader, so that no right can be forgotten and no source of an answer. */
import type { Readable } from '../../access/permission.js';

/** Notes what an answer was read from: it may be given again as long as that is unchanged. */
export interface ReportingReader {
  readonly readable: Readable;
  /** `head`: of the organization with this code, as heads.ts describes it. Undefined: there is none for this reader. */
  lookedUp(code: string, head: string | undefined): void;
  /** All organizations were read, and those that will be registered would have been. */
  readAll(): void;
  /** The answer may be another one where more is recorded, although the question names a point in system time. */
  mayBeNewer(): void;
}

export type Reader = Readable | ReportingReader;

const isReporting = (reader: Reader): reader is ReportingReader => reader !== 'ALL' && 'readable' in reader;

export const readableOf = (reader: Reader): Readable => (isReporting(reader) ? reader.readable : reader);

export function reportLookedUp(reader: Reader, code: string, head: string | undefined): void {
  if (isReporting(reader)) reader.lookedUp(code, head);
}

export function reportAll(reader: Reader): void {
  if (isReporting(reader)) reader.readAll();
}

export function reportMayBeNewer(reader: Reader): void {
  if (isReporting(reader)) reader.mayBeNewer();
}
