/** What the files of a comparison say beyond the page: the places of units, and the notices behind the changes. */
import { ask } from '../../ask/ask.js';
import { ChartDocument } from '../../ask/questions/chart/chart.generated.js';
import type { ComparedRowFragment } from '../../ask/questions/compare/comparedRow.generated.js';
import { ComparisonSourcesDocument } from '../../ask/questions/compare/comparisonSources.generated.js';
import type { SourcesOfComparisonFragment } from '../../ask/questions/compare/sourcesOfComparison.generated.js';
import { type Compared, NO_OTHERS } from './useComparison.js';

type Sources = SourcesOfComparisonFragment;

export const sourcesOf = async (compared: Compared): Promise<Sources | undefined> =>
  (await ask(ComparisonSourcesDocument, compared)).organization?.compare;

/** Where no sentences are shown: the places alone, from the charts of both days, which cost the service little. */
export async function placesOf(
  { code, from, fromRevision, to, revision }: Compared,
  table: readonly ComparedRowFragment[],
): Promise<Sources> {
  const [before, after] = await Promise.all([
    pathsOn({ code, date: from, revision: fromRevision }),
    pathsOn({ code, date: to, revision }),
  ]);
  const rows = table.map((row) => ({
    before: row.before && { path: before.get(row.before.unitId) ?? [] },
    after: row.after && { path: after.get(row.after.unitId) ?? [] },
  }));
  return { ...NO_OTHERS, table: rows, changes: [] };
}

async function pathsOn(moment: { code: string; date: string; revision: number }) {
  const { organization } = await ask(ChartDocument, moment);
  const above: string[] = [];
  return new Map(
    (organization?.asOf.units ?? []).map(({ unitId, displayName, depth }) => {
      above.length = depth;
      above.push(displayName);
      return [unitId, [...above]];
    }),
  );
}
