/** The databases of the service, from the environment. */
import type { Read } from './limitSettings.js';
import { parseDatabaseUrl, parseDatabaseUrls } from './parseSettings.js';

export interface DatabaseSettings {
  /** The operator's own PostgreSQL; if absent, the embedded one in `dataDir` is used. */
  databaseUrl?: string;
  /** The same without the pooler, where `databaseUrl` leads to one that gives out its connections for each transaction. */
  directDatabaseUrl?: string;
  /** Hot standbys of it, which answer questions. */
  readDatabaseUrls: string[];
}

export const readDatabases = (read: Read): DatabaseSettings => ({
  databaseUrl: read<string | undefined>(
    'DATABASE_URL',
    undefined,
    parseDatabaseUrl,
    'give the address of a PostgreSQL server, such as postgres://user:password@host:5432/database, or leave it out for the embedded one.',
  ),
  directDatabaseUrl: read<string | undefined>(
    'ENKAKU_DIRECT_DATABASE_URL',
    undefined,
    parseDatabaseUrl,
    'give the address of the database of DATABASE_URL without the pooler, such as postgres://user:password@host:5432/database.',
  ),
  readDatabaseUrls: read(
    'ENKAKU_READ_DATABASE_URL',
    [],
    parseDatabaseUrls,
    'give the addresses of hot standbys of DATABASE_URL, such as postgres://user:password@host:5432/database, separated by commas.',
  ),
});
