/** Names of files that say what is in them: the organization, the days, and the revisions as which they are known. */
export interface NamedMoment {
  date: string;
  revision: number;
}

export const chartFile = (code: string, { date, revision }: NamedMoment, ending: string): string =>
  `${code}-${date}-${revision}.${ending}`;

/** A colon may not be in a file's name everywhere. */
export const unitFile = (unit: string, { date, revision }: NamedMoment, ending: string): string =>
  `${unit.replace(':', '-')}-${date}-${revision}.${ending}`;

export const comparisonFile = (code: string, from: NamedMoment, to: NamedMoment, ending: string): string =>
  `${code}-${from.date}-${from.revision}-to-${to.date}-${to.revision}.${ending}`;

export const countsFile = (code: string, revision: number, ending: string): string =>
  `${code}-counts-${revision}.${ending}`;

export const lineageFile = (unit: string, revision: number, ending: string): string =>
  `${unit.replace(':', '-')}-lineage-${revision}.${ending}`;

export const previewFile = (code: string, view: string, ending: string): string =>
  `${code}-preview-${view}.${ending}`;
