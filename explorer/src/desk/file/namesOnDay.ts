/** The names that can be written in a record file, from the day on which they are looked up. */
import type { NamesOnDayQuery } from '../../ask/questions/desk/namesOnDay.generated.js';
import { formatPath } from './completing.js';
import type { Named } from './possible.js';

export type OnDay = NonNullable<NamesOnDayQuery['organization']>['asOf'];

export interface Name {
  /** As it is shown, and as it is written where that is another text. */
  label: string;
  written?: string;
  detail?: string;
}

export function namesFor({ of, post }: Named, day: OnDay): Name[] {
  if (of === 'unit') return day.units.map(({ path, kind }) => ({ label: formatPath(path), detail: kind }));
  if (of === 'kind') return [...new Set(day.units.map(({ kind }) => kind))].map((label) => ({ label }));
  if (of === 'duty') return dutiesOf(day);
  if (of === 'post') return postsOf(day);
  const all = day.posts.filter((one) => post === undefined || one.name === post || one.post.postId === post);
  return all.flatMap(({ name, duties }) => duties.map((label) => ({ label, detail: name })));
}

/** One that several units hold is one duty. */
function dutiesOf({ duties }: OnDay): Name[] {
  const byId = new Map<string, { label: string; holders: string[] }>();
  for (const { duty, holder } of duties) {
    const { holders = [] } = byId.get(duty.dutyId) ?? {};
    byId.set(duty.dutyId, { label: duty.name, holders: [...holders, formatPath(holder.path)] });
  }
  return byIdWhereAmbiguous(
    [...byId].map(([id, { label, holders }]) => ({ id, label, detail: holders.join('、') })),
  );
}

const postsOf = ({ posts }: OnDay): Name[] =>
  byIdWhereAmbiguous(
    posts.map(({ name, rank, post, unit }) => ({
      id: post.postId,
      label: name,
      detail: [rank, unit && formatPath(unit.path)].filter((part) => part).join(' '),
    })),
  );

/** A name that several have would be refused, so these are written by their ids. */
function byIdWhereAmbiguous(all: (Name & { id: string })[]): Name[] {
  const isAmbiguous = (name: string) => all.filter(({ label }) => label === name).length > 1;
  return all.map(({ id, label, detail }) =>
    isAmbiguous(label)
      ? { label, written: id, detail: [detail, id].filter((part) => part).join(' ') }
      : { label, detail },
  );
}
