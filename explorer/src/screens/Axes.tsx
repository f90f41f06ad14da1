/** Both axes of time below every screen. On a small screen they are one line that opens. */
import { useCallback, useState } from 'react';
import { RecordedAtDocument } from '../ask/questions/organization/recordedAt.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { DayAxis } from '../time/DayAxis.js';
import { RevisionAxis } from '../time/RevisionAxis.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import style from './Axes.module.css';

export function Axes() {
  const { t, lang } = useWords();
  const { date, today, marks, change, code, revision, newest, timeZone } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const recorded = useAnswer(RecordedAtDocument, { id: `${code}:${revision}~${revision}` });
  const node = recorded.data?.node;
  const setDay = useCallback(
    (day: string, isDragging: boolean) => change({ date: day }, { replace: isDragging }),
    [change],
  );
  return (
    <footer className={style.axes}>
      <DayAxis day={date} today={today} marks={marks} onChange={setDay} isFolded={!isOpen}>
        <button
          type="button"
          className={style.opener}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t.axes} {isOpen ? '▾' : '▴'}
        </button>
      </DayAxis>
      <div className={isOpen ? undefined : style.folded}>
        <RevisionAxis
          revision={revision}
          newest={newest}
          recordedAt={
            node && 'recordedAt' in node ? instantInWords(node.recordedAt, timeZone, lang) : undefined
          }
          onChange={(to, isDragging) =>
            change({ revision: to === newest ? undefined : to }, { replace: isDragging })
          }
        />
      </div>
    </footer>
  );
}
