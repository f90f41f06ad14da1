/** Amendments in the order in which they were recorded: what each says, who recorded it, when and why. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useRecordedBy } from '../record/Cause.js';
import { useWords } from '../words/lang.js';
import type { Amendment } from './notice.js';
import style from './Reorganization.module.css';

interface Props {
  amendments: readonly Amendment[];
  /** A day on which the two revisions differ. */
  day: string;
}

export function Amended({ amendments, day }: Props) {
  const { t } = useWords();
  const { address } = useFrame();
  const recordedBy = useRecordedBy();
  if (amendments.length === 0) return null;
  return (
    <ul className={style.amended}>
      {amendments.map(({ eventId, type, sentence, isReplaced, revision }) => (
        <li key={eventId}>
          <strong>{t.amendments[type] ?? t.supersededBy}</strong> {sentence}{' '}
          {isReplaced && <em>{t.replacedLater}</em>}
          <small>
            {recordedBy(revision)} {revision.reason && `${t.reason}：${revision.reason}`}{' '}
            <Link
              to={{
                ...address,
                screen: 'compare',
                subject: undefined,
                revision: revision.number,
                date: day,
                from: { date: day, revision: revision.number - 1 },
              }}
            >
              {t.whatRevisionChanged(revision.number)}
            </Link>
          </small>
        </li>
      ))}
    </ul>
  );
}
