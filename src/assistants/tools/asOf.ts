import { args, knownAt, limit, noOrganization, offset, page, tool } from '../tool.js';

const QUESTION = `query AsOf($code: ID!, $on: LocalDate, $knownAt: KnownAt, $kind: String, $under: UnitRef) {
  organization(code: $code) {
    code
    asOf(date: $on, knownAt: $knownAt) {
      citation date revision coverage constantFrom constantUntil
      units(kind: $kind, under: $under) { unitId path displayName kind from until }
    }
  }
}`;

interface Answer {
  organization: { code: string; asOf: { units: { path: string[] }[] } } | null;
}

export const asOfTool = tool({
  name: 'as_of',
  title: 'The organization on a day',
  description:
    'The units of an organization on a day, in the order of the establishment, each with its path from the top. To check a citation CODE@DAY~REVISION, give its three parts.',
  input: {
    organization: args.organization,
    on: args.on,
    revision: args.revision,
    under: args.text('Only this unit and all below it: its id, or its path on the day.').optional(),
    kind: args.text('Only units of this kind, such as 課.').optional(),
    limit: limit(500, 200),
    offset,
  },
  async answer(ask, { organization: code, on, revision, under, kind, limit, offset }) {
    const variables = { code, on, knownAt: knownAt(revision), under, kind };
    const { organization } = await ask<Answer>(QUESTION, variables);
    if (!organization) throw noOrganization(code);
    const { units, ...moment } = organization.asOf;
    const { entries, ...rest } = page(units, offset, limit);
    const listed = entries.map(({ path, ...unit }) => ({ ...unit, path: path.join('/') }));
    return { organization: code, ...moment, ...rest, units: listed };
  },
});
