/** The clauses of a notice: the source's words beside what was recorded, and below it what was amended later. */
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { NoticeEventFragment } from '../ask/questions/reorganizations/noticeEvent.generated.js';
import { useFrame } from '../frame/frame.js';
import { Amend } from '../record/Amend.js';
import { useWords } from '../words/lang.js';
import { Amended } from './Amended.js';
import type { Clause, Entry } from './notice.js';
import style from './Reorganization.module.css';

interface Props {
  clauses: readonly Clause<NoticeEventFragment>[];
  /** The day of every event that has none of its own. */
  effectiveOn: string;
  isWithdrawn: boolean;
}

export function Clauses({ clauses, effectiveOn, isWithdrawn }: Props) {
  const { t } = useWords();
  const hasNotes = clauses.some(({ entries }) => entries.some(({ event }) => noteOf(event)));
  return (
    <table className={style.clauses}>
      <thead>
        <tr>
          <th scope="col">{t.clause}</th>
          {hasNotes && <th scope="col">{t.sourcesWords}</th>}
          <th scope="col">{t.whatIsRecorded}</th>
        </tr>
      </thead>
      <tbody>
        {clauses.flatMap(({ clause, entries }) =>
          entries.map((entry, i) => (
            <tr key={entry.event.eventId} id={entry.event.eventId}>
              {i === 0 && (
                <th scope="row" rowSpan={entries.length}>
                  {clause ?? <span className="visuallyHidden">{t.noClause}</span>}
                </th>
              )}
              {hasNotes && <td className={style.note}>{noteOf(entry.event)}</td>}
              <td>
                <Recorded entry={entry} effectiveOn={effectiveOn} isWithdrawn={isWithdrawn} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

const noteOf = ({ reading, note }: NoticeEventFragment) => (reading ?? { note }).note;

interface RecordedProps {
  entry: Entry<NoticeEventFragment>;
  effectiveOn: string;
  isWithdrawn: boolean;
}

function Recorded({ entry: { event, amendments }, effectiveOn, isWithdrawn }: RecordedProps) {
  const { t, lang } = useWords();
  const { address, today } = useFrame();
  const { reading } = event;
  const now = reading ?? event;
  const isChanged = reading !== null && reading.sentence !== event.sentence;
  return (
    <>
      {isChanged && (
        <p className={style.former}>
          <span>{t.firstRecordedAs}：</span>
          <del>{event.sentence}</del>
        </p>
      )}
      <p>
        {reading ? now.sentence : <del>{now.sentence}</del>}{' '}
        {reading && now.effectiveOn !== effectiveOn && (
          <small className={style.ownDay}>
            <Link to={{ ...address, screen: 'chart', subject: undefined, date: now.effectiveOn }}>
              {t.effectiveOnDay(dayInWords(now.effectiveOn, lang))}
            </Link>
            {t.precisions[now.precision]}
          </small>
        )}{' '}
        {reading && now.effectiveOn > today && now.effectiveOn !== effectiveOn && (
          <strong className={style.coming}>{t.planned}</strong>
        )}
        {!reading && !isWithdrawn && <strong className={style.voided}>{t.noLongerInEffect}</strong>}{' '}
        <Amend event={event.eventId} />
      </p>
      <Amended amendments={amendments} day={reading?.effectiveOn ?? latest(event.effectiveOn, effectiveOn)} />
    </>
  );
}

/** On the day on which it would take effect, one sees what its voiding changed. */
const latest = (a: string, b: string) => (a > b ? a : b);
