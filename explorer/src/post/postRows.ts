/** Posts as rows: what each is on the day, and those that exist on other days only. */
export interface PostRow {
  id: string;
  name: string;
  rank: string;
  /** Undefined: it belongs to the organization as a whole. */
  unit: string | undefined;
  unitId: string | undefined;
  duties: readonly string[];
  from: string | null;
  until: string | null;
}

interface State {
  name: string;
  rank: string | null;
  duties: readonly string[];
  from: string | null;
  until: string | null;
  unit: { unitId: string; path: readonly string[] } | null;
}

export const postRow = (id: string, { name, rank, duties, from, until, unit }: State): PostRow => ({
  ...{ id, name, rank: rank ?? '', duties, from, until },
  ...{ unit: unit?.path.join(' › '), unitId: unit?.unitId },
});

/** The last state of each post that does not exist on the day, before it if there is one. */
export function elsewhen(
  posts: readonly { postId: string; states: readonly State[] }[],
  date: string,
): PostRow[] {
  return posts.flatMap(({ postId, states }) => {
    const isOn = ({ from, until }: State) => (from ?? '') <= date && date < (until ?? '~');
    if (states.some(isOn)) return [];
    const shown = states.findLast(({ from }) => (from ?? '') <= date) ?? states[0];
    return shown ? [postRow(postId, shown)] : [];
  });
}

export const csvOfPosts = (rows: readonly PostRow[]): string[][] => [
  ['postId', 'post', 'rank', 'unit', 'duties', 'from', 'until'],
  ...rows.map(({ id, name, rank, unit, duties, from, until }) => [
    ...[id, name, rank, unit ?? '', duties.join('、'), from ?? '', until ?? ''],
  ]),
];
