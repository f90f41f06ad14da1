/** The first sheet of a workbook: what the others answer, how to cite it, and where it was recorded from. */
import type { CoverLine } from '../../../sheets/workbook.js';

export interface Covered {
  organization: { code: string; name: string };
  revision: number;
  citation: string;
  /** The day; absent where the answer is about all days. */
  date?: string;
  coverage?: string;
}

export const coverOf = (
  { organization, date, revision, citation, coverage }: Covered,
  sources: readonly string[],
): CoverLine[] => [
  ...organizationLines(organization),
  ...(date === undefined ? [] : [['基準日 day', date] as const]),
  ['版 revision', revision],
  ['出典 citation', citation],
  ...(coverage === undefined ? [] : [['記録の範囲 coverage', coverage] as const]),
  ...sourceLines(sources),
];

export const organizationLines = ({ code, name }: Covered['organization']): CoverLine[] => [
  ['組織 organization', name],
  ['組織コード code', code],
];

export const sourceLines = (sources: readonly string[]): CoverLine[] =>
  sources.map((source) => ['典拠 recorded from', source]);
