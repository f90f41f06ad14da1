/** The clause of the source that says so, behind a sentence. */
export const cited = (clause: string | null): string => (clause ? ` ［${clause}］` : '');
