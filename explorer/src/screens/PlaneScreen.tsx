/** Day across, revision up: what was known when about which day. */
import { useState } from 'react';
import { RecordingsDocument } from '../ask/questions/log/recordings.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading } from '../look/Notice.js';
import { changesAtRevisions, planeCsv, rowsOf } from '../plane/changesAtRevisions.js';
import { Plane } from '../plane/Plane.js';
import { rangeOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import style from './pages.module.css';

export default function PlaneScreen() {
  const { t } = useWords();
  const { code, date, revision, today, change } = useFrame();
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const { data, error, refetch, isPlaceholderData } = useAnswer(RecordingsDocument, {
    code,
    before: pages.at(-1),
  });
  const page = data?.organization?.revisions;
  const numbers = page?.nodes.map(({ number }) => number) ?? [];
  const question = changesAtRevisions(numbers);
  const changes = useAnswer(question, numbers.length === 0 ? undefined : { code });
  const failed = error ?? changes.error;
  if (failed) return <Failed problem={failed} again={() => void refetch()} />;
  if (!page || !changes.data?.organization) return <Loading />;
  const rows = rowsOf(page.nodes, changes.data.organization);
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <div className={style.page}>
      <p className={style.muted}>{t.planeHelp}</p>
      <Plane
        key={`${date}~${revision}`}
        rows={rows}
        range={rangeOf(
          rows.flatMap(({ days }) => [...days]),
          today,
          date,
        )}
        here={{ date, revision }}
        today={today}
        onGo={(day, known) => change({ screen: 'chart', date: day, revision: known })}
      />
      <div className={style.bar}>
        {pages.length > 1 && (
          <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
            ← {t.newer}
          </button>
        )}
        {hasPreviousPage && startCursor && (
          <button type="button" onClick={() => setPages([...pages, startCursor])}>
            {t.older} →
          </button>
        )}
      </div>
      <DataOfView
        question={question}
        variables={{ code }}
        isBehind={changes.isPlaceholderData || isPlaceholderData}
        csv={() => planeCsv(rows)}
      />
    </div>
  );
}
