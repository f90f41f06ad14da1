/** The events of a revision in words; an amendment with what it amends, an amended event with what replaced it. */
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { LogEntryFragment } from '../ask/questions/log/logEntry.generated.js';
import { useFrame } from '../frame/frame.js';
import { Amend } from '../record/Amend.js';
import { useWords } from '../words/lang.js';
import style from './Log.module.css';

type LogEvent = LogEntryFragment['events'][number];

const SHOWN = 12;

/** `chosen`: the event that the page is about. */
export function LogEvents({ events, chosen }: { events: readonly LogEvent[]; chosen?: string }) {
  const { t } = useWords();
  const line = (event: LogEvent) => (
    <Line key={event.eventId} event={event} isChosen={event.eventId === chosen} />
  );
  const first = Math.max(SHOWN, 1 + events.findIndex(({ eventId }) => eventId === chosen));
  const rest = events.slice(first);
  return (
    <>
      {ofAll(events).map((amendment) => (
        <Beside
          key={amendment.eventId}
          title={titleOf(amendment.type, t.logTexts)}
          event={amendment}
          isNewer
        />
      ))}
      <ul className={style.events}>{events.slice(0, first).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <ul className={style.events}>{rest.map(line)}</ul>
        </details>
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
