import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { askOrganization } from './askOrganization.js';
import {
  SourcesDocument,
  type SourcesPageFragment,
  type SourcesQueryVariables,
} from './questions/tables/sources.generated.js';

/** Where recorders have read what they recorded up to a revision, each once, in the order recorded. */
export async function sourcesOf(db: Kysely<Tables>, code: string, revision: number): Promise<string[]> {
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const asked: SourcesQueryVariables = { code, after };
    const { revisions }: SourcesPageFragment = await askOrganization(db, SourcesDocument, asked);
    const known = revisions.nodes.filter(({ number }) => number <= revision);
    for (const { source, reorganization } of known) {
      for (const text of [source, reorganization?.source]) if (text) found.add(text);
    }
    const { hasNextPage, endCursor } = revisions.pageInfo;
    after = hasNextPage && known.length === revisions.nodes.length ? endCursor : null;
  } while (after !== null);
  return [...found];
}
