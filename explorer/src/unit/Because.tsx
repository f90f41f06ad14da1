/** なぜ？: which event set a value, who recorded it when and why, on which clause of which notice. */
import { useId, useState } from 'react';
import { Link } from '../address/Link.js';
import type { CauseFragment } from '../ask/questions/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { Amend } from '../record/Amend.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import style from './UnitPanel.module.css';

export function Because({ event }: { event: CauseFragment }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={style.why}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t.why}
      </button>
      {isOpen && (
        <div id={id} className={style.cause}>
          <Cause event={event} />
        </div>
      )}
    </>
  );
}

export function Cause({ event }: { event: CauseFragment }) {
  const { t, lang } = useWords();
  const { address, timeZone } = useFrame();
  const { revision } = event;
  const reorganization = revision?.reorganization;
  const lines: [string, string | null | undefined][] = [
    [t.clause, event.clause],
    [t.note, event.note],
    [t.source, reorganization?.source],
    [t.recorded, revision && t.by(revision.recordedBy, instantInWords(revision.recordedAt, timeZone, lang))],
    [t.reason, revision?.reason],
  ];
  return (
    <>
      <p>
        {event.sentence} {revision && <Amend event={event.eventId} />}
      </p>
      <dl>
        {reorganization && (
          <>
            <dt>{t.notice}</dt>
            <dd>
              <Link
                to={{
                  ...address,
                  screen: 'reorganizations',
                  subject: reorganization.reorganizationId,
                  unit: undefined,
                  from: undefined,
                }}
              >
                {reorganization.title}
              </Link>
            </dd>
          </>
        )}
        {lines.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
