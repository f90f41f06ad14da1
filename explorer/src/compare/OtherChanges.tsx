/** What changed beside the units: duties that moved, and posts. */
import type { CompareQuery } from '../ask/questions/compare.generated.js';
import { Because } from '../unit/Because.js';
import { useWords } from '../words/lang.js';
import style from './OtherChanges.module.css';

type Comparison = NonNullable<CompareQuery['organization']>['compare'];

export function DutyMoves({ moves }: { moves: Comparison['dutyTransfers'] }) {
  const { t } = useWords();
  if (moves.length === 0) return null;
  const names = (units: readonly { displayName: string }[], outside: string | null) =>
    units.length > 0 ? units.map(({ displayName }) => displayName).join('、') : (outside ?? '');
  return (
    <section className={style.more}>
      <h2>{t.dutyMoves}</h2>
      <ul>
        {moves.map(({ description, from, to, outside, event }) => (
          <li key={`${event.eventId}${description}`}>
            {description}　{names(from, outside)} → {names(to, outside)} <Because event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PostChanges({ changes }: { changes: Comparison['postChanges'] }) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  const words = (post: Comparison['postChanges'][number]['before']) =>
    post ? [post.name, post.rank, post.unit?.displayName].filter((part) => part).join('・') : t.none;
  return (
    <section className={style.more}>
      <h2>{t.postChanges}</h2>
      <ul>
        {changes.map(({ before, after, events }) => (
          <li key={events.map(({ eventId }) => eventId).join()}>
            {words(before)} → {words(after)}{' '}
            {events.map((event) => (
              <Because key={event.eventId} event={event} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
