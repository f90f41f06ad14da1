/** One recording: when, who, why, and what it recorded. */
import { Link } from '../address/Link.js';
import type { LogEntryFragment } from '../ask/questions/log/logEntry.generated.js';
import type { LogEventFragment } from '../ask/questions/log/logEvent.generated.js';
import { useFrame } from '../frame/frame.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import style from './Log.module.css';
import { LogEvents } from './LogEvents.js';

interface Props {
  revision: LogEntryFragment;
  /** The event that the page is about. */
  chosen?: LogEventFragment;
}

export function Entry({ revision, chosen }: Props) {
  const { t, lang } = useWords();
  const { logTexts: words } = t;
  const frame = useFrame();
  const { number, recordedAt, recordedBy, reason, source, hash } = revision;
  const address = { ...frame.address, subject: undefined, filter: undefined };
  return (
    <li className={style.entry}>
      <h2>
        {words.entry(number)} <Title revision={revision} />
      </h2>
      {number > frame.revision && <p className={style.later}>{words.later(frame.revision)}</p>}
      <p className={style.muted}>
        {t.by(recordedBy, instantInWords(recordedAt, frame.timeZone, lang))}{' '}
        <span title={hash}>
          {words.hash} <code>{hash.slice(0, 12)}…</code>
        </span>
      </p>
      {reason && <p>{words.because(reason)}</p>}
      {source && <p className={style.muted}>{words.from(source)}</p>}
      <LogEvents revision={revision} chosen={chosen} />
      <p className={style.links}>
        <Link to={{ ...address, screen: 'chart', revision: number }}>{t.seeAsKnown}</Link>
        {number > 1 && (
          <Link
            to={{
              ...{ ...address, screen: 'compare', revision: number },
              from: { date: frame.date, revision: number - 1 },
              date: frame.date,
            }}
          >
            {t.whatItChanged}
          </Link>
        )}
      </p>
    </li>
  );
}

function Title({ revision: { number, reorganization, events } }: { revision: LogEntryFragment }) {
  const { t } = useWords();
  const { address } = useFrame();
  if (!reorganization) {
    if (number === 1) return t.logTexts.registration;
    return events.every(({ type }) => type.endsWith('Stated')) ? t.logTexts.laterChart : null;
  }
  const { reorganizationId, title } = reorganization;
  const there = { ...address, filter: undefined, screen: 'reorganizations' as const };
  return <Link to={{ ...there, subject: reorganizationId }}>{title}</Link>;
}
