import { args, day, knownAt, limit, noOrganization, offset, page, revision, tool } from '../tool.js';

const QUESTION = `query Compare($code: ID!, $from: LocalDate!, $to: LocalDate!, $under: UnitRef, $knownAt: KnownAt, $fromKnownAt: KnownAt, $lang: Language!) {
  organization(code: $code) {
    compare(from: $from, to: $to, under: $under, knownAt: $knownAt, fromKnownAt: $fromKnownAt) {
      from { citation coverage }
      to { citation coverage }
      changes {
        kinds
        before { unitId path } after { unitId path }
        sentence(lang: $lang)
        events { ...Behind }
      }
      dutyTransfers { sentence(lang: $lang) event { ...Behind } }
      holderChanges { sentence(lang: $lang) events { ...Behind } }
      postChanges { sentence(lang: $lang) events { ...Behind } }
      oversightChanges { sentence(lang: $lang) events { ...Behind } }
    }
  }
}
fragment Behind on Event { eventId effectiveOn clause }`;

interface Unit {
  unitId: string;
  path: string[];
}

interface Entry {
  sentence: string;
  events: object[];
}

interface Compared {
  from: object;
  to: object;
  changes: (Entry & { kinds: string[]; before: Unit[]; after: Unit[] })[];
  dutyTransfers: { sentence: string; event: object }[];
  holderChanges: Entry[];
  postChanges: Entry[];
  oversightChanges: Entry[];
}

export const compareTool = tool({
  name: 'compare',
  title: 'What differs between two days',
  description:
    'What changed between two days, as sentences with the events and clauses behind them: units, moved duties, posts, oversight. The same day with two revisions says what was recorded in between.',
  input: {
    organization: args.organization,
    from: day('The first day, YYYY-MM-DD.'),
    to: day('The second day, YYYY-MM-DD.'),
    revision: args.revision,
    from_revision: revision('The same for the first day alone. Absent: as revision.'),
    under: args.text('Only this unit and all below it: its id, or its path on one of the days.').optional(),
    language: args.language,
    limit: limit(200, 50),
    offset,
  },
  async answer(
    ask,
    { organization: code, from, to, revision, from_revision, under, language, limit, offset },
  ) {
    const known = { knownAt: knownAt(revision), fromKnownAt: knownAt(from_revision) };
    const variables = { code, from, to, under, lang: language.toUpperCase(), ...known };
    const { organization } = await ask<{ organization: { compare: Compared } | null }>(QUESTION, variables);
    if (!organization) throw noOrganization(code);
    const { compare } = organization;
    const { entries, ...rest } = page(changesOf(compare), offset, limit);
    return { organization: code, from: compare.from, to: compare.to, ...rest, changes: entries };
  },
});

/** What is said of units first, then of duties, posts and oversight. */
const changesOf = ({ changes, dutyTransfers, holderChanges, postChanges, oversightChanges }: Compared) => [
  ...changes.map(({ before, after, ...change }) => ({
    about: 'unit',
    ...change,
    before: before.map(unitOf),
    after: after.map(unitOf),
  })),
  ...dutyTransfers.map(({ sentence, event }) => ({ about: 'duty', sentence, events: [event] })),
  ...holderChanges.map((change) => ({ about: 'duty', ...change })),
  ...postChanges.map((change) => ({ about: 'post', ...change })),
  ...oversightChanges.map((change) => ({ about: 'oversight', ...change })),
];

const unitOf = ({ unitId, path }: Unit) => ({ unitId, path: path.join('/') });
