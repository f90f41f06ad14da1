/** The dump as a Frictionless Data Package, version 2. */
import { dumpTexts } from '../texts.js';
import { type Described, PARQUET, versionOf } from './described.js';

const TYPES: Record<string, string> = {
  boolean: 'boolean',
  integer: 'integer',
  date: 'date',
  'timestamp with time zone': 'datetime',
  jsonb: 'object',
  'text[]': 'array',
};

export const dataPackage = (described: Described): object => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'enkaku',
  title: dumpTexts.title(described.organizations.map(({ name }) => name)).ja,
  description: dumpTexts.description.en,
  version: versionOf(described),
  created: described.recordedAt,
  ...(described.base !== undefined && { homepage: described.base }),
  ...(described.license !== undefined && { licenses: [{ path: described.license }] }),
  sources: described.sources.map((title) => ({ title })),
  resources: described.tables.map(({ name, file, comment, bytes, sha256, columns }) => ({
    name,
    path: file,
    format: 'parquet',
    mediatype: PARQUET,
    description: comment,
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      fields: columns.map(({ name, type, comment }) => ({
        name,
        type: TYPES[type] ?? 'string',
        description: comment,
      })),
    },
  })),
});
