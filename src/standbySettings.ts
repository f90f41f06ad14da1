/** The standbys that answer questions, from the environment. */
import type { Read } from './limitSettings.js';
import { parseDatabaseUrls } from './parseSettings.js';

export const readStandbyUrls = (read: Read): string[] =>
  read(
    'ENKAKU_READ_DATABASE_URL',
    [],
    parseDatabaseUrls,
    'give the addresses of hot standbys of DATABASE_URL, such as postgres://user:password@host:5432/database, separated by commas.',
  );
