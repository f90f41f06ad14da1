/** Events in words, each with its day, clause and note; many of them are folded together. */
import { useWords } from '../words/lang.js';
import { Amend } from './Amend.js';
import style from './EventLines.module.css';

interface EventLine {
  eventId: string;
  effectiveOn: string;
  precision: string;
  clause: string | null;
  note: string | null;
  sentence: string;
  supersededBy: { eventId: string; revision: { number: number } | null } | null;
}

const SHOWN = 12;

export function EventLines({ events }: { events: readonly EventLine[] }) {
  const { t } = useWords();
  const line = (event: EventLine) => (
    <li key={event.eventId} className={event.supersededBy ? style.superseded : undefined}>
      <span className={style.clause}>{event.clause}</span>
      <span>
        {event.sentence} <small>{event.effectiveOn}</small> {event.note && <small>{event.note}</small>}{' '}
        <Amend event={event.eventId} />
        {event.supersededBy && (
          <strong>
            {' '}
            {t.supersededBy}
            {event.supersededBy.revision && `（${t.revision} ${event.supersededBy.revision.number}）`}
          </strong>
        )}
      </span>
    </li>
  );
  const [first, rest] = [events.slice(0, SHOWN), events.slice(SHOWN)];
  return (
    <>
      <ul className={style.lines}>{first.map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <ul className={style.lines}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
}
