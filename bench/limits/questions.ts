/** Large questions about the organization of the benchmark: those of the explorer, and others that people could ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { CODE } from '../organization.js';
import { root } from '../ratios/program.js';

export interface Large {
  what: string;
  query: string;
  variables?: Record<string, unknown>;
}

const FIRST = '1975-04-01';
const LAST = '2025-04-01';
const DAY = '2025-05-01';
const FIELDS = 'unitId name displayName kind from until path depth';
const TWENTY = Array.from({ length: 18 }, (_, i) => `a${i}: name`).join(' ');

const about = (fields: string) => `{ organization(code: "${CODE}") { ${fields} } }`;
const units = (fields: string) => about(`asOf(date: "${DAY}") { units { ${fields} } }`);
const compare = (fields: string, from = FIRST, to = LAST) =>
  about(`compare(from: "${from}", to: "${to}") { ${fields} }`);
const days = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `"${1976 + (i % 50)}-04-${String(1 + Math.floor(i / 50)).padStart(2, '0')}"`,
  );
const SIDES = 'before { name path } after { name path }';

/** By the names of their files, with the fragments that they use. */
function fromExplorer(name: string): string {
  const folder = `${root}explorer/src/ask/questions/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.graphql'),
  );
  const texts = files.map((file) => readFileSync(folder + file, 'utf8'));
  const fragments = new Map(
    texts.flatMap((text) => {
      const [, fragment] = /^fragment (\w+)/m.exec(text) ?? [];
      return fragment === undefined ? [] : [[fragment, text] as const];
    }),
  );
  const used = new Set([texts[files.findIndex((file) => file.endsWith(`/${name}.graphql`))] ?? '']);
  for (const text of used) {
    for (const [, fragment = ''] of text.matchAll(/\.\.\.\s?(\w+)/g)) {
      const found = fragments.get(fragment);
      if (found !== undefined) used.add(found);
    }
  }
  return [...used].join('\n');
}

/** `revision`: the newest one. */
export function largeQuestions(revision: number): Large[] {
  const between = {
    ...{ code: CODE, from: FIRST, to: LAST, fromRevision: revision, revision },
    ...{ lang: 'JA', today: '2026-05-01', changedOnly: true },
  };
  return [
    {
      what: 'the chart of the explorer',
      query: fromExplorer('chart'),
      variables: { code: CODE, date: DAY, today: '2026-05-01', revision, lang: 'JA' },
    },
    { what: 'fifty years compared in the explorer', query: fromExplorer('compare'), variables: between },
    {
      what: 'what was recorded about these fifty years',
      query: fromExplorer('comparisonSources'),
      variables: between,
    },
    { what: 'all units, eight fields with their paths', query: units(FIELDS) },
    { what: 'all units, twenty fields', query: units(`${TWENTY} path depth`) },
    {
      what: 'all units with what the plain tables have',
      query: units(`${FIELDS} becauseOf { reading { precision clause note } }`),
    },
    { what: 'all units with their events and sentences', query: units('unitId becauseOf { sentence }') },
    {
      what: 'all units with the revision that caused them',
      query: units('unitId becauseOf { eventId revision { number recordedAt } }'),
    },
    { what: 'the causes of all units', query: units('causes { eventId type }') },
    { what: 'the parents of all units with their units', query: units('parent { name children { name } }') },
    { what: 'the states of all units', query: units('unit { states { name from until } }') },
    { what: 'the states of all units with their paths', query: units('unit { states { path } }') },
    { what: 'the lineages of all units', query: units('unit { lineage { successions { kind } } }') },
    {
      what: 'the successions of all units',
      query: units('unit { successors { kind on to { unitId } } predecessors { kind from { unitId } } }'),
    },
    { what: 'the events of all units with sentences', query: units('unit { events { eventId sentence } }') },
    {
      what: 'the tree by its levels',
      query: about(
        `asOf(date: "${DAY}") { roots { name children { name children { name children { name } } } } }`,
      ),
    },
    {
      what: 'fifty revisions with all sentences',
      query: about('revisions(last: 50) { nodes { number events { eventId sentence } } }'),
    },
    {
      what: 'a hundred revisions with all their events',
      query: about('revisions(first: 100) { nodes { number events { eventId type effectiveOn sentence } } }'),
    },
    {
      what: 'all reorganizations with a sentence for each event',
      query: about('reorganizations(first: 1000) { nodes { title events { sentence } } }'),
    },
    {
      what: 'fifty reorganizations with what each changed',
      query: about(
        'reorganizations(first: 50) { nodes { title comparison { changes { kinds sentence } } } }',
      ),
    },
    {
      what: 'fifty years compared, kinds and names',
      query: compare('changes { kinds before { unitId name } after { unitId name } }'),
    },
    { what: 'fifty years compared, all sentences', query: compare(`changes { kinds ${SIDES} sentence }`) },
    {
      what: 'fifty years compared, the whole table',
      query: compare('table { depth kinds before { name } after { name } }'),
    },
    {
      what: 'fifty years compared, the rows that differ',
      query: compare('table(changedOnly: true) { depth kinds before { name } after { name } }'),
    },
    {
      what: 'ten years compared, all sentences',
      query: compare(`changes { kinds ${SIDES} sentence }`, '1990-04-01', '2000-04-01'),
    },
    {
      what: 'time series of fifty years',
      query: about(`counts(on: [${days(50)}]) { date kinds { kind count } }`),
    },
    {
      what: 'counts on two hundred days',
      query: about(`counts(on: [${days(200)}]) { date kinds { kind count } }`),
    },
    {
      what: 'counts on a thousand days',
      query: about(`counts(on: [${days(1_000)}]) { date kinds { kind count } }`),
    },
    { what: 'the ledger verified', query: about('verification { isIntact events }') },
    {
      what: 'all organizations with their charts',
      query: `{ organizations { nodes { code asOf(date: "${DAY}") { units { unitId name } } } } }`,
    },
    {
      what: 'units found by a part of their names',
      query: '{ searchUnits(text: "課", first: 1000) { nodes { unitId states { name from } } } }',
    },
  ];
}
