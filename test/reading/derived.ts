/** Functions that no one question of the API answers alone: their rows are put together from several answers. */
import type { Asked } from './asked.js';
import { pathText } from './questions.js';

export type Ask = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

interface Unit {
  unitId: string;
  name: string;
  kind: string;
  path: string[];
}

interface Edge {
  kind: string;
  on: string;
  from: { unitId: string };
  to: { unitId: string };
}

/** Each unit of the day `other` with what it is, or what took its place, on `day`. */
export async function heirsExpected(ask: Ask, asked: Asked): Promise<unknown[]> {
  const { organization } = await ask<{
    organization: { before: { units: Unit[] }; after: { units: Unit[] }; successions: Edge[] };
  }>(
    `query ($code: ID!, $day: LocalDate!, $other: LocalDate!, $revision: Int!) { organization(code: $code) {
      before: asOf(date: $other, knownAt: { revision: $revision }) { units { unitId name kind path } }
      after: asOf(date: $day, knownAt: { revision: $revision }) { units { unitId name kind path } }
      successions(knownAt: { revision: $revision }) { kind on from { unitId } to { unitId } } } }`,
    { ...asked },
  );
  const { before, after, successions } = organization;
  const edges = successions.filter(({ on }) => on > asked.other && on <= asked.day);
  return before.units.flatMap((unit): unknown[][] => {
    const kinds = kindsOnTheWays(unit.unitId, edges);
    const heirs = after.units.filter(({ unitId }) => unitId === unit.unitId || kinds.has(unitId));
    const rows = heirs.map((heir) => [
      ...shown(unit),
      ...shown(heir),
      heir.unitId === unit.unitId ? [] : [...(kinds.get(heir.unitId) ?? [])].sort(),
      heirs.length,
    ]);
    return rows.length > 0 ? rows : [[...shown(unit), null, null, null, null, [], 0]];
  });
}

const shown = ({ unitId, name, kind, path }: Unit) => [unitId, name, kind, pathText(path)];

/** For each unit that can be reached, the kinds of all successions on the ways to it. */
function kindsOnTheWays(start: string, edges: Edge[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (unit: string, day: string, kinds: string[]): void => {
    for (const { kind, on, from, to } of edges) {
      if (from.unitId !== unit || on <= day) continue;
      const all = [...kinds, kind];
      found.set(to.unitId, new Set([...(found.get(to.unitId) ?? []), ...all]));
      walk(to.unitId, on, all);
    }
  };
  walk(start, '', []);
  return found;
}

interface Reading {
  type: string;
  effectiveOn: string;
  precision: string;
  clause: string | null;
  note: string | null;
  data: unknown;
}

/** The effective versions of all events that take effect after the earlier of the two days, up to the later one. */
export async function changesExpected(ask: Ask, asked: Asked): Promise<unknown[]> {
  const ids = Array.from({ length: asked.revision }, (_, i) => `${asked.code}:${i + 1}~${asked.revision}`);
  const { nodes } = await ask<{
    nodes: { number: number; events: { eventId: string; reading: Reading | null }[] }[];
  }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Revision { number events { eventId reading {
      type effectiveOn precision clause note data } } } } }`,
    { ids },
  );
  const [first, last] = [asked.day, asked.other].sort();
  const found = nodes.flatMap(({ number, events }) =>
    events.flatMap(({ eventId, reading }) => (reading ? [{ number, eventId, ...reading }] : [])),
  );
  return found
    .filter(({ effectiveOn }) => effectiveOn > first! && effectiveOn <= last!)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0))
    .map((one) => [
      one.effectiveOn,
      one.eventId,
      one.type,
      one.precision,
      one.clause,
      one.note,
      one.data,
      one.number,
    ]);
}

/** The counts of three days, the first and the last of which are asked for. */
export async function countsExpected(ask: Ask, asked: Asked, days: string[]): Promise<unknown[]> {
  const { organization } = await ask<{
    organization: { counts: { date: string; coverage: string; kinds: { kind: string; count: number }[] }[] };
  }>(
    `query ($code: ID!, $days: [LocalDate!]!, $revision: Int!) { organization(code: $code) {
      counts(on: $days, knownAt: { revision: $revision }) { date coverage kinds { kind count } } } }`,
    { ...asked, days },
  );
  return organization.counts.flatMap(({ date, coverage, kinds }): unknown[][] =>
    kinds.length === 0
      ? [[date, coverage, null, null]]
      : kinds.map(({ kind, count }) => [date, coverage, kind, count]),
  );
}

/** A unit with all units below it; none if it does not exist on the day. */
export async function belowExpected(ask: Ask, asked: Asked): Promise<unknown[]> {
  const below = `asOf(date: $day, knownAt: { revision: $revision })`;
  const variables = 'query ($code: ID!, $day: LocalDate!, $revision: Int!';
  const { organization } = await ask<{ organization: { asOf: { unit: object | null } } }>(
    `${variables}, $unit: UnitRef!) { organization(code: $code) { ${below} { unit(ref: $unit) { unitId } } } }`,
    { ...asked },
  );
  if (!organization.asOf.unit) return [];
  const answer = await ask<{ organization: { asOf: { units: { unitId: string }[] } } }>(
    `${variables}, $unit: UnitRef!) { organization(code: $code) { ${below} { units(under: $unit) { unitId } } } }`,
    { ...asked },
  );
  const { units } = answer.organization.asOf;
  return units.map(({ unitId }, i) => [unitId, i === 0 ? units.length - 1 : null]);
}
