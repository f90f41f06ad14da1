/** The log: every recording, newest first, with who, when and why, and what was corrected later; and its verification. */
import { useEffect, useState } from 'react';
import { Link } from '../address/Link.js';
import { LogDocument } from '../ask/questions/log/log.generated.js';
import type { LogEntryFragment } from '../ask/questions/log/logEntry.generated.js';
import type { LogEventFragment } from '../ask/questions/log/logEvent.generated.js';
import { LogOfEventDocument } from '../ask/questions/log/logOfEvent.generated.js';
import { RecordersDocument } from '../ask/questions/log/recorders.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { useFrame } from '../frame/frame.js';
import { Entry } from '../log/Entry.js';
import { FilterBar } from '../log/FilterBar.js';
import log from '../log/Log.module.css';
import { logCsv } from '../log/logCsv.js';
import { revisionFilterOf } from '../log/recordedIn.js';
import { Verify } from '../log/Verify.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './pages.module.css';

export default function LogScreen() {
  const { address } = useFrame();
  return address.subject === undefined ? (
    <div className={style.page}>
      <Verify />
      <FilterBar />
      <All key={JSON.stringify(address.filter)} />
    </div>
  ) : (
    <One id={address.subject} />
  );
}

function All() {
  const { t, lang } = useWords();
  const { address, code, timeZone } = useFrame();
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const by = address.filter?.by;
  const recorders = useAnswer(RecordersDocument, by === undefined ? undefined : { code }).data?.organization;
  const known = { types: Object.keys(t.logTexts.types), recorders: recorders?.recorders ?? [] };
  const asked = {
    ...{ code, before: pages.at(-1) },
    filter: revisionFilterOf(address.filter, timeZone, known),
    lang: lang === 'ja' ? ('JA' as const) : ('EN' as const),
  };
  const isReady = by === undefined || recorders !== undefined;
  const { data, error, refetch, isPlaceholderData } = useAnswer(LogDocument, isReady ? asked : undefined);
  const page = data?.organization?.revisions;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!page) return <Loading />;
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <>
      <p role="status">{t.logTexts.entries(page.totalCount)}</p>
      <ol className={style.entries}>
        {page.nodes.toReversed().map((revision) => (
          <Entry key={revision.number} revision={revision} />
        ))}
      </ol>
      {page.nodes.length === 0 && <Notice>{t.logTexts.none}</Notice>}
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
        question={LogDocument}
        variables={asked}
        isBehind={isPlaceholderData}
        csv={() => logCsv(page.nodes)}
      />
    </>
  );
}

/** The recording that has one event. */
function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { address, newest } = useFrame();
  // At the newest revision, so that later corrections of it are shown, too.
  const asked = { id: `${id}~${newest}`, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch, isPlaceholderData } = useAnswer(LogOfEventDocument, asked);
  const event = data?.node && isEvent(data.node) ? data.node : undefined;
  const revision = event?.revision;
  useEffect(() => {
    if (revision) document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [revision]);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  return (
    <div className={style.page}>
      <p className={log.links}>
        <Link to={{ ...address, subject: undefined }}>← {t.logTexts.all}</Link>
      </p>
      {revision ? (
        <ol className={style.entries}>
          <Entry revision={revision} chosen={event} />
        </ol>
      ) : (
        <Notice>{t.nothingFound}</Notice>
      )}
      <DataOfView
        question={LogOfEventDocument}
        variables={asked}
        isBehind={isPlaceholderData}
        csv={() => logCsv(revision ? [revision] : [])}
      />
    </div>
  );
}

type LoggedEvent = LogEventFragment & { revision: LogEntryFragment | null };

const isEvent = (node: object): node is LoggedEvent => 'eventId' in node;
