/** What the command and its workers say to each other. */

export type Outcome = 'killed' | 'survived' | 'timeout';

/** Run these tests, by their numbers, with this mutant active; stop at the first that fails. */
export interface RunMutant {
  mutant: string;
  tests: number[];
  /** How often the mutant may be reached before it counts as an endless loop. */
  hitLimit: number;
}

export type Request = { kind: 'dry' } | ({ kind: 'mutant' } & RunMutant);

export interface DryRun {
  kind: 'dry';
  tests: { id: string; milliseconds: number; error?: string }[];
  /** How often each mutant was reached: while the code was loaded, and in each test by its number. */
  whileLoading: Record<string, number>;
  inTest: Record<string, number>[];
}

export interface MutantRun {
  kind: 'mutant';
  outcome: Outcome;
  /** The test that failed. */
  by?: string;
}

export type Answer = DryRun | MutantRun;
