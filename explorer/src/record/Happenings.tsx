/** What happened, a line for each event: its day, its sentence, clause and notice. The day leads to that day. */
import { Link } from '../address/Link.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { Because } from './Because.js';
import { dayOf } from './dated.js';
import style from './Happenings.module.css';

interface Props {
  events: readonly CauseFragment[];
  /** Each with a link to its notice, where there is room for it. */
  withNotice?: boolean;
}

export function Happenings({ events, withNotice = false }: Props) {
  const { t } = useWords();
  const { address, date, today } = useFrame();
  return (
    <ol className={style.lines}>
      {events.map((event) => {
        const day = dayOf(event);
        const { sentence, clause } = event.reading ?? event;
        const notice = withNotice ? event.revision?.reorganization : undefined;
        return (
          <li key={event.eventId} className={day > date ? style.later : undefined}>
            <Link to={{ ...address, date: day }} className={style.day} aria-label={t.goTo(day)}>
              {day}
            </Link>
            <div>
              {sentence} {clause && <small>{`${t.clause} ${clause}`}</small>}{' '}
              {notice && (
                <Link
                  className={style.notice}
                  to={{
                    ...address,
                    screen: 'reorganizations',
                    subject: notice.reorganizationId,
                    unit: undefined,
                  }}
                >
                  {notice.title}
                </Link>
              )}{' '}
              {day > today && <strong className={style.planned}>{t.planned}</strong>}{' '}
              <Because event={event} of={sentence} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
