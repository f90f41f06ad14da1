/** What a feed and a calendar contain, asked for as any client would. */
import { atomOf, type FeedRevision, type Lang } from '../../feeds/atom.js';
import { type CalendarEntry, iCalendarOf } from '../../feeds/iCalendar.js';
import type { Ask } from '../asking/askInside.js';

export interface Asked {
  ask: Ask;
  code: string;
  lang: Lang;
  /** Of a feed: only older entries than at this cursor. */
  before?: string;
}

const REVISIONS = `query ($code: ID!, $before: String) {
  organization(code: $code) {
    code name
    oldest: revisions(first: 1) { nodes { hash } }
    revisions(last: 50, before: $before) {
      nodes { number recordedAt recordedBy reason source hash reorganization { title effectiveOn status } }
      pageInfo { hasPreviousPage startCursor }
    }
  }
}`;

interface Revisions {
  organization: {
    code: string;
    name: string;
    oldest: { nodes: { hash: string }[] };
    revisions: {
      nodes: FeedRevision[];
      pageInfo: { hasPreviousPage: boolean; startCursor: string | null };
    };
  };
}

export async function atomPage({ ask, code, lang, before }: Asked): Promise<string> {
  const { organization } = await ask<Revisions>(REVISIONS, { code, before });
  const { nodes, pageInfo } = organization.revisions;
  const address = (cursor: string | null | undefined) =>
    `/o/${code}/revisions.atom?lang=${lang}${cursor == null ? '' : `&before=${encodeURIComponent(cursor)}`}`;
  return atomOf({
    organization,
    firstHash: organization.oldest.nodes[0]?.hash ?? '',
    revisions: nodes.toReversed(),
    lang,
    self: address(before),
    next: pageInfo.hasPreviousPage ? address(pageInfo.startCursor) : undefined,
  });
}

const REORGANIZATIONS = `query ($code: ID!) {
  organization(code: $code) {
    name
    reorganizations(last: 200) {
      nodes {
        reorganizationId title status effectiveOn note legalBasis source lastChange { number recordedAt }
      }
    }
  }
}`;

interface Reorganizations {
  organization: { name: string; reorganizations: { nodes: CalendarEntry[] } };
}

export async function calendarPage({ ask, code, lang }: Asked): Promise<string> {
  const { organization } = await ask<Reorganizations>(REORGANIZATIONS, { code });
  return iCalendarOf({ organization, entries: organization.reorganizations.nodes, lang });
}
