import { args, knownAt, limit, newest, noOrganization, offset, page, tool } from '../tool.js';

const WHEN = `query When($code: ID!, $on: LocalDate, $knownAt: KnownAt) {
  organization(code: $code) { asOf(date: $on, knownAt: $knownAt) { citation date revision coverage } }
}`;

const DUTIES = `query Duties($code: ID!, $name: String!, $date: LocalDate!, $knownAt: KnownAt!, $lang: Language!) {
  organization(code: $code) {
    findDuties(name: $name) {
      dutyId name
      holderOn(date: $date, knownAt: $knownAt) { unitId path }
      outsideOn(date: $date, knownAt: $knownAt) { body }
      holdings(knownAt: $knownAt) { from until holder { unitId path } }
      transfers(knownAt: $knownAt) { on event { eventId clause } sentence(lang: $lang) }
    }
  }
}`;

interface Moment {
  citation: string;
  date: string;
  revision: number;
  coverage: string;
}

interface Holder {
  unitId: string;
  path: string[];
}

interface Duty {
  dutyId: string;
  name: string;
  holderOn: Holder[];
  outsideOn: { body: string }[];
  holdings: { from: string | null; until: string | null; holder: Holder }[];
  transfers: object[];
}

export const dutyTool = tool({
  name: 'duty',
  title: 'Who holds a duty',
  description:
    'Which unit, or body outside the organization, holds the duties (事務) with this text in their name on a day, who held them before, and the decisions by which they moved.',
  input: {
    organization: args.organization,
    name: args.text('Any part of the name of the duty.'),
    on: args.on,
    revision: args.revision,
    language: args.language,
    limit: limit(50, 10),
    offset,
  },
  async answer(ask, { organization: code, name, on, revision, language, limit, offset }) {
    const when = { code, on, knownAt: knownAt(revision) };
    const { organization } = await ask<{ organization: { asOf: Moment } | null }>(WHEN, when);
    if (!organization) throw noOrganization(code);
    const moment = organization.asOf;
    const known = { date: moment.date, knownAt: { revision: moment.revision } };
    const variables = { code, name, lang: language.toUpperCase(), ...known };
    const found = await ask<{ organization: { findDuties: Duty[] } }>(DUTIES, variables);
    // Others were recorded after the revision asked about.
    const recorded = found.organization.findDuties.filter(
      ({ holdings, transfers }) => holdings.length + transfers.length > 0,
    );
    const { entries, ...rest } = page(recorded, offset, limit);
    return { organization: code, ...moment, ...rest, duties: entries.map(dutyOf) };
  },
});

function dutyOf({ dutyId, name, holderOn, outsideOn, holdings, transfers }: Duty) {
  const held = newest(holdings);
  const moved = newest(transfers);
  return {
    dutyId,
    name,
    heldBy: holderOn.map(holderOf),
    heldOutsideBy: outsideOn.map(({ body }) => body),
    holdings: held.newest.map(({ holder, ...holding }) => ({ ...holding, holder: holderOf(holder) })),
    transfers: moved.newest,
    olderNotShown: held.notShown + moved.notShown,
  };
}

const holderOf = ({ unitId, path }: Holder) => ({ unitId, path: path.join('/') });
