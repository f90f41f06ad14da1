/** What the API answers to a broad set of questions about everything that a database holds. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { asker } from '../graphql/ask.js';

interface Organizations {
  organizations: { nodes: { code: string; revision: number; changeDates: string[] }[] };
}

export const ORGANIZATIONS = '{ organizations(first: 1000) { nodes { code name revision changeDates } } }';

export const LOG = `query ($code: ID!) { organization(code: $code) {
  name timeZone
  revisions(first: 1000) { totalCount edges { cursor node {
    number recordedAt recordedBy reason hash reorganization { id: reorganizationId status title }
    events {
      id: eventId type effectiveOn precision clause note data sentence english: sentence(lang: EN) supersededBy { id: eventId }
    }
  } } }
  reorganizations(first: 1000) { nodes {
    id: reorganizationId title note legalBasis effectiveOn status withdrawnOn events { id: eventId supersededBy { id: eventId } }
  } }
  findDuties(name: "") {
    id: dutyId name holdings { from until holder { unitId } event { id: eventId } endedBy { id: eventId } }
    transfers { on fromOutside toOutside } outsideHoldings { body from until transfer { on } }
  }
  findPosts(name: "") { id: postId states { name rank duties from until unit { unitId } event { id: eventId } } }
} }`;

export const SNAPSHOT = `query ($code: ID!, $date: LocalDate!, $knownAt: KnownAt) { organization(code: $code) {
  asOf(date: $date, knownAt: $knownAt) {
    citation coverage constantFrom constantUntil
    units {
      unitId name displayName kind from until path becauseOf { id: eventId }
      duties { from until duty { id: dutyId name } } posts { name rank } overseers { name }
    }
  }
  counts(on: [$date], knownAt: $knownAt) { coverage kinds { kind count } }
} }`;

export const COMPARISON = `query ($code: ID!, $from: LocalDate!, $to: LocalDate!) { organization(code: $code) {
  compare(from: $from, to: $to, fromKnownAt: { revision: 1 }) {
    changes { kinds before { unitId path } after { unitId path } events { id: eventId } sentence }
    dutyTransfers { on description extent from { unitId } to { unitId } event { id: eventId } }
    postChanges { before { name } after { name } }
    table { depth kinds before { displayName } after { displayName } }
  }
} }`;

export const LINEAGE = `query ($code: ID!, $unit: ID!) { organization(code: $code) {
  unit(id: $unit) {
    states { name kind from until path }
    lineage { units { id: unitId } successions { kind on from { id: unitId } to { id: unitId } event { id: eventId } } }
    dutyTransfers(includeBelow: true) { on description }
  }
} }`;

export const SEARCH = `{
  searchUnits(text: "課", first: 1000) { totalCount edges { cursor node { id states { name } } } }
  findUnits(name: "総務課", first: 1000) { edges { cursor node { id } } }
  findDuties(name: "関する", first: 1000) { edges { cursor node { id name } } }
}`;

/** Question and answer, one line each. */
export async function everyAnswer(db: Kysely<Tables>): Promise<string[]> {
  const { ask } = await asker(db);
  const answers: string[] = [];
  const put = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const data = await ask<Data>(query, variables);
    answers.push(JSON.stringify([variables, data]));
    return data;
  };
  const { organizations } = await put<Organizations>(ORGANIZATIONS);
  await put(SEARCH);
  for (const { code, revision, changeDates } of organizations.nodes) {
    await put(LOG, { code });
    const days = ['1900-01-01', ...changeDates];
    for (const [i, date] of days.entries()) {
      for (let known = 0; known <= revision; known++) {
        await put(SNAPSHOT, { code, date, knownAt: { revision: known } });
      }
      await put(COMPARISON, { code, from: days[i - 1] ?? date, to: date });
    }
    const units = await db
      .selectFrom('unit_state')
      .innerJoin('organization', 'organization.id', 'organization')
      .select('unit')
      .distinct()
      .where('code', '=', code)
      .orderBy('unit')
      .execute();
    for (const { unit } of units) await put(LINEAGE, { code, unit });
  }
  return answers;
}
