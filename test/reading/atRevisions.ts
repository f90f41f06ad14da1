/** What the API answers at a revision only by the address of an object: a reorganization, and the events of a unit. */
import type { Asked } from './asked.js';
import type { Ask } from './derived.js';

interface Reorganization {
  reorganizationId: string;
  title: string;
  status: string;
  effectiveOn: string;
  withdrawnOn: string | null;
}

/** All reorganizations that are known at the revision, by effective day, then in the order recorded. */
export async function reorganizationsExpected(ask: Ask, { code, revision }: Asked): Promise<unknown[]> {
  const { organization } = await ask<{
    organization: { reorganizations: { nodes: Pick<Reorganization, 'reorganizationId'>[] } };
  }>(
    `query ($code: ID!) { organization(code: $code) {
      reorganizations(first: 1000) { nodes { reorganizationId } } } }`,
    { code },
  );
  const ids = organization.reorganizations.nodes.map(
    ({ reorganizationId }) => `${reorganizationId}~${revision}`,
  );
  const { nodes } = await ask<{ nodes: (Reorganization | null)[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Reorganization {
      reorganizationId title status effectiveOn withdrawnOn } } }`,
    { ids },
  );
  const number = ({ reorganizationId }: Reorganization) => Number(reorganizationId.split(':r')[1]);
  return nodes
    .flatMap((one) => one ?? [])
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || number(a) - number(b))
    .map((one) => [one.reorganizationId, one.title, one.status, one.effectiveOn, one.withdrawnOn]);
}

/** The events recorded up to the revision that mention the unit, by effective day, then in the order recorded. */
export async function eventsOfUnitExpected(ask: Ask, { unit, revision }: Asked): Promise<unknown[]> {
  const { nodes } = await ask<{ nodes: ({ events: { eventId: string }[] } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Unit { events { eventId } } } }',
    { ids: [`${unit}~${revision}`] },
  );
  return nodes.flatMap((one) => one?.events.map(({ eventId }) => [eventId]) ?? []);
}
