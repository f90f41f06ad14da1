/** The log: every recording, newest first, with who, when and why, and what was corrected later. */
import { useState } from 'react';
import { Link } from '../address/Link.js';
import { LogDocument, type LogQuery } from '../ask/questions/log.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { EventLines } from '../record/EventLines.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import { DataOfView } from './DataOfView.js';
import style from './pages.module.css';

export default function LogScreen() {
  const { t, lang } = useWords();
  const { code } = useFrame();
  const [by, setBy] = useState('');
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const filter = by.trim() === '' ? undefined : { recordedBy: by.trim() };
  const asked = {
    ...{ code, filter, before: pages.at(-1) },
    lang: lang === 'ja' ? ('JA' as const) : ('EN' as const),
  };
  const { data, error, refetch } = useAnswer(LogDocument, asked);
  const page = data?.organization?.revisions;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!page) return <Loading />;
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <div className={style.page}>
      <div className={style.bar}>
        <label>
          {t.filterBy}{' '}
          <input
            type="text"
            value={by}
            onChange={({ target }) => {
              setBy(target.value);
              setPages([undefined]);
            }}
          />
        </label>
        <span>
          {page.totalCount} {t.revision}
        </span>
      </div>
      <ol className={style.entries}>
        {page.nodes.toReversed().map((revision) => (
          <Entry key={revision.number} revision={revision} />
        ))}
      </ol>
      {page.nodes.length === 0 && <Notice>{t.nothingFound}</Notice>}
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
      <DataOfView question={LogDocument} variables={asked} />
    </div>
  );
}

type Revision = NonNullable<LogQuery['organization']>['revisions']['nodes'][number];

function Entry({ revision }: { revision: Revision }) {
  const { t, lang } = useWords();
  const { address, timeZone } = useFrame();
  const { number, recordedAt, recordedBy, reason, reorganization, events, hash } = revision;
  return (
    <li className={style.entry}>
      <h2>
        {t.revision} {number}{' '}
        {reorganization && (
          <Link to={{ ...address, screen: 'reorganizations', subject: reorganization.reorganizationId }}>
            {reorganization.title}
          </Link>
        )}
      </h2>
      <p className={style.muted}>
        {t.by(recordedBy, instantInWords(recordedAt, timeZone, lang))}{' '}
        <code title={hash}>{hash.slice(0, 12)}</code>{' '}
        <Link to={{ ...address, screen: 'chart', revision: number }}>{t.seeAsKnown}</Link>{' '}
        {number > 1 && (
          <Link
            to={{
              ...address,
              screen: 'compare',
              revision: number,
              from: { date: address.date, revision: number - 1 },
            }}
          >
            {t.whatItChanged}
          </Link>
        )}
      </p>
      {reason && <p>{reason}</p>}
      <EventLines events={events} />
    </li>
  );
}
