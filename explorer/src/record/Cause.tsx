/** An event as the cause of something: in words, on which clause of which notice, who recorded it when and why. */
import { Link } from '../address/Link.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import { Amend } from './Amend.js';
import style from './Cause.module.css';

export function Cause({ event }: { event: CauseFragment }) {
  const { t } = useWords();
  const { address } = useFrame();
  const recordedBy = useRecordedBy();
  const { revision, reading, supersededBy } = event;
  const { sentence, clause, note, effectiveOn, precision } = reading ?? event;
  const reorganization = revision?.reorganization;
  const there = { ...address, screen: 'reorganizations' as const, unit: undefined, from: undefined };
  const lines: [string, string | null | undefined][] = [
    [t.clause, clause],
    [t.note, note],
    [t.source, reorganization?.source],
    [t.recorded, revision && recordedBy(revision)],
    [t.reason, revision?.reason],
  ];
  return (
    <>
      <p>
        {sentence} {revision && <Amend event={event.eventId} />}
      </p>
      <dl>
        <dt>{t.effectiveOn}</dt>
        <dd>{`${effectiveOn}${t.precisions[precision]}`}</dd>
        {reorganization && (
          <>
            <dt>{t.notice}</dt>
            <dd>
              <Link to={{ ...there, subject: reorganization.reorganizationId }}>{reorganization.title}</Link>
            </dd>
          </>
        )}
        {lines.map(([name, text]) => text && <Line key={name} name={name} text={text} />)}
        {supersededBy && (
          <>
            <dt className={style.amended}>{t.amendments[supersededBy.type] ?? t.supersededBy}</dt>
            <dd>
              {[supersededBy.revision && recordedBy(supersededBy.revision), supersededBy.revision?.reason]
                .filter(Boolean)
                .join(' ')}
            </dd>
            {sentence !== event.sentence && <Line name={t.firstRecordedAs} text={event.sentence} />}
            {effectiveOn !== event.effectiveOn && <Line name={t.firstRecordedDay} text={event.effectiveOn} />}
          </>
        )}
      </dl>
    </>
  );
}

const Line = ({ name, text }: { name: string; text: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
);

/** Who recorded a revision, and when. */
export function useRecordedBy() {
  const { t, lang } = useWords();
  const { timeZone } = useFrame();
  return ({ recordedBy, recordedAt }: { recordedBy: string; recordedAt: string }) =>
    t.by(recordedBy, instantInWords(recordedAt, timeZone, lang));
}
