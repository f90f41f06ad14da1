/** What is asked under load, by how often: days, a comparison, a lineage, duties, the log, and recordings. */
import type { City } from '../ratios/cities.js';
import { teamsOf } from '../ratios/recorders.js';

/** Each has $N or $DAY in it, so that no answer can be one that is kept. */
export function mixOf({ code, days, model, revision }: City): string[] {
  const [earlier, later] = [days.at(-2)!, days.at(-1)!];
  const about = (fields: string) =>
    JSON.stringify({ query: `{ organization(code: "${code}") { ${fields} } } # $N` });
  const unit = `unit(id: "${code}:u9")`;
  const asOf = about(
    `asOf(date: "${later}", knownAt: { revision: ${revision} }) { roots { name kind children { name kind path } } }`,
  );
  const [team] = teamsOf(model);
  const changes = `[{ rename: { unit: "${code}:u${team}", name: "第$N係" } }]`;
  const reorganization = `{ title: "改正", effectiveOn: "$DAY", changes: ${changes} }`;
  const append = JSON.stringify({
    query: `mutation { recordReorganization(input: { organization: "${code}", reorganization: ${reorganization} }) { revision { number } } }`,
  });
  return [
    asOf,
    about(`${unit} { states { from name path } }`),
    asOf,
    about(`compare(from: "${earlier}", to: "${later}") { changes { kinds before { path } after { path } } }`),
    asOf,
    about(`${unit} { lineage { successions { on before { path } after { path } } } }`),
    asOf,
    about(`asOf(date: "${later}") { duties { from duty { name } holder { name path } } }`),
    asOf,
    about('revisions(last: 20) { nodes { number recordedAt events(first: 5) { type sentence } } }'),
    asOf,
    append,
  ];
}
