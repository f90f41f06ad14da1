/** What the files that describe a dump say of it. */
import type { DumpedTable } from '../dumpTables.js';

export interface DumpedOrganization {
  code: string;
  name: string;
  revision: number;
  /** The first recorded day. Undefined: nothing is recorded yet. */
  firstDay?: string;
}

export interface Described {
  organizations: DumpedOrganization[];
  tables: DumpedTable[];
  /** The instant of the newest revision. */
  recordedAt?: string;
  /** Where it was recorded from. */
  sources: string[];
  /** Where the folder is published; absent: addresses are relative. */
  base?: string;
  /** The address of the licence. */
  license?: string;
}

/** Such as 102041~2: what the dump has of each organization. */
export const versionOf = ({ organizations }: Described): string =>
  organizations.map(({ code, revision }) => `${code}~${revision}`).join(' ');

export const PARQUET = 'application/vnd.apache.parquet';
