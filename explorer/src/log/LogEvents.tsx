/** The events of a revision in words; an amendment with what it amends, an amended event with what replaced it. */
import { useState } from 'react';
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { LogEntryFragment } from '../ask/questions/log/logEntry.generated.js';
import type { LogEventFragment as LogEvent } from '../ask/questions/log/logEvent.generated.js';
import { LogEventsDocument } from '../ask/questions/log/logEvents.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Amend } from '../record/Amend.js';
import { useWords } from '../words/lang.js';
import style from './Log.module.css';

/** A baseline may have thousands of events: the first ones come with the log, more of them when asked for. */
const STEP = 200;

interface Props {
  revision: Pick<LogEntryFragment, 'id' | 'events' | 'eventCount'>;
  /** The event that the page is about. */
  chosen?: LogEvent;
}

export function LogEvents({ revision: { id, events: first, eventCount }, chosen }: Props) {
  const { t, lang } = useWords();
  const [wanted, setWanted] = useState(0);
  const asked = { id, first: wanted, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, isFetching } = useAnswer(LogEventsDocument, wanted === 0 ? undefined : asked);
  const more = data?.node && 'events' in data.node ? data.node.events : [];
  const events = more.length > first.length ? more : first;
  const isAmong = events.some(({ eventId }) => eventId === chosen?.eventId);
  const shown = chosen && !isAmong ? [...events, chosen] : events;
  const rest = eventCount - shown.length;
  return (
    <>
      {ofAll(shown).map((amendment) => (
        <Beside
          key={amendment.eventId}
          title={titleOf(amendment.type, t.logTexts)}
          event={amendment}
          isNewer
        />
      ))}
      <ul className={style.events} aria-busy={isFetching}>
        {shown.map((event) => (
          <Line key={event.eventId} event={event} isChosen={event.eventId === chosen?.eventId} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={style.rest} onClick={() => setWanted(events.length + STEP)}>
          {t.more(rest)}
        </button>
      )}
    </>
  );
}

const isOfAll = ({ type }: { type: string }) => type.startsWith('Reorganization');

/** The amendments of the whole reorganization: said once, and not at each of its events. */
const ofAll = (events: readonly LogEvent[]) => {
  const amendments = events.flatMap(({ supersededBy }) =>
    supersededBy && isOfAll(supersededBy) ? [supersededBy] : [],
  );
  return [...new Map(amendments.map((one) => [one.eventId, one])).values()];
};

/** A reorganization that takes effect on another day says nothing wrong. */
const isStruck = ({ supersededBy }: LogEvent) =>
  supersededBy !== null && supersededBy.type !== 'ReorganizationRescheduled';

function Line({ event, isChosen }: { event: LogEvent; isChosen: boolean }) {
  const { t, lang } = useWords();
  const { clause, sentence, effectiveOn, note, eventId, amends, supersededBy } = event;
  return (
    <li className={isChosen ? style.chosen : undefined} aria-current={isChosen || undefined}>
      {clause && <span className={style.clause}>{clause}</span>}
      <div>
        <span className={isStruck(event) ? style.superseded : undefined}>{sentence}</span>{' '}
        <small>{dayInWords(effectiveOn, lang)}</small> {note && <small>{note}</small>}{' '}
        <Amend event={eventId} />
        {amends && <Beside title={t.logTexts.amended} event={amends} />}
        {supersededBy && !isOfAll(supersededBy) && (
          <Beside title={titleOf(supersededBy.type, t.logTexts)} event={supersededBy} isNewer />
        )}
      </div>
    </li>
  );
}

const titleOf = (type: string, words: ReturnType<typeof useWords>['t']['logTexts']): string =>
  Object.entries(words.supersededBy).find(([name]) => name === type)?.[1] ?? words.supersededOther;

interface BesideProps {
  title: string;
  event: { eventId: string; sentence: string; revision: { number: number } | null };
  isNewer?: boolean;
}

function Beside({ title, event, isNewer = false }: BesideProps) {
  const { t } = useWords();
  const { address } = useFrame();
  const to = { ...address, screen: 'log' as const, subject: event.eventId, filter: undefined };
  return (
    <p className={isNewer ? `${style.beside} ${style.newer}` : style.beside}>
      {title} {event.sentence}{' '}
      <Link to={to}>{event.revision ? t.logTexts.entry(event.revision.number) : event.eventId}</Link>
    </p>
  );
}
