/** What changed beside the units: transfers and holders of duties, posts, oversight; each in the service's own sentence. */
import type { CauseFragment } from '../ask/questions/cause.generated.js';
import type { CompareQuery } from '../ask/questions/compare.generated.js';
import { Because } from '../unit/Because.js';
import { useWords } from '../words/lang.js';
import style from './OtherChanges.module.css';

type Parts = Pick<
  NonNullable<CompareQuery['organization']>['compare'],
  'dutyTransfers' | 'holderChanges' | 'postChanges' | 'oversightChanges'
>;

interface Other {
  sentence: string;
  events: CauseFragment[];
}

export function OtherChanges({ of }: { of: Parts }) {
  const { t } = useWords();
  const transfers = of.dutyTransfers.map(({ sentence, event }) => ({ sentence, events: [event] }));
  return (
    <>
      <List title={t.dutyMoves} changes={transfers} />
      <List title={t.holderChanges} changes={of.holderChanges} />
      <List title={t.postChanges} changes={of.postChanges} />
      <List title={t.oversightChanges} changes={of.oversightChanges} />
    </>
  );
}

function List({ title, changes }: { title: string; changes: readonly Other[] }) {
  if (changes.length === 0) return null;
  return (
    <section className={style.more}>
      <h2>{title}</h2>
      <ul>
        {changes.map(({ sentence, events }) => (
          <li key={`${events.map(({ eventId }) => eventId).join()}${sentence}`}>
            {sentence}{' '}
            {events.map((event) => (
              <Because key={event.eventId} event={event} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
