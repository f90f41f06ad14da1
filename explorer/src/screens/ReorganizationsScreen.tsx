/** The reorganizations, and one of them clause by clause, as known at the revision. */
import { useDeferredValue, useState } from 'react';
import { Link } from '../address/Link.js';
import { ReorganizationDocument } from '../ask/questions/reorganizations/reorganization.generated.js';
import { ReorganizationsDocument } from '../ask/questions/reorganizations/reorganizations.generated.js';
import { ReorganizationsKnownAtDocument } from '../ask/questions/reorganizations/reorganizationsKnownAt.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { isFound } from '../reorganization/found.js';
import { ReorganizationList } from '../reorganization/ReorganizationList.js';
import { ReorganizationPage } from '../reorganization/ReorganizationPage.js';
import { useWords } from '../words/lang.js';
import style from './pages.module.css';

export default function ReorganizationsScreen() {
  const { address } = useFrame();
  return (
    <div className={style.page}>{address.subject === undefined ? <All /> : <One id={address.subject} />}</div>
  );
}

function All() {
  const { t } = useWords();
  const { code, revision } = useFrame();
  const [text, setText] = useState('');
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const search = useDeferredValue(text.trim()) || undefined;
  const listed = useAnswer(ReorganizationsDocument, { code, search, before: pages.at(-1) });
  const page = listed.data?.organization?.reorganizations;
  const ids = page?.nodes.map(({ reorganizationId }) => `${reorganizationId}~${revision}`);
  const asked = { ids: ids ?? [] };
  const { data, error, refetch, isPlaceholderData } = useAnswer(ReorganizationsKnownAtDocument, ids && asked);
  const failed = listed.error ?? error;
  if (failed)
    return <Failed problem={failed} again={() => void (listed.error ? listed : { refetch }).refetch()} />;
  if (!page || !data) return <Loading />;
  const all = data.nodes.filter(isFound);
  const { hasPreviousPage, startCursor } = page.pageInfo;
  return (
    <>
      <div className={style.bar}>
        <input
          type="search"
          aria-label={t.findReorganization}
          placeholder={t.findReorganization}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setPages([undefined]);
          }}
        />
      </div>
      {all.length === 0 && <Notice>{search === undefined ? t.noReorganizations : t.nothingFound}</Notice>}
      <ReorganizationList all={all} />
      <div className={style.bar}>
        {pages.length > 1 && (
          <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
            ← {t.laterReorganizations}
          </button>
        )}
        {hasPreviousPage && startCursor && (
          <button type="button" onClick={() => setPages([...pages, startCursor])}>
            {t.earlierReorganizations} →
          </button>
        )}
      </div>
      <DataOfView
        question={ReorganizationsKnownAtDocument}
        variables={asked}
        isBehind={isPlaceholderData || listed.isPlaceholderData}
        csv={() => [
          ['reorganizationId', 'title', 'effectiveOn', 'status', 'withdrawnOn', 'legalBasis'],
          ...all.map(({ reorganizationId, title, effectiveOn, status, withdrawnOn, legalBasis }) => [
            ...[reorganizationId, title, effectiveOn, status],
            ...[withdrawnOn ?? '', legalBasis ?? ''],
          ]),
        ]}
      />
    </>
  );
}

function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { address, revision } = useFrame();
  const asked = { id: `${id}~${revision}`, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch, isPlaceholderData } = useAnswer(ReorganizationDocument, asked);
  const found = data?.node;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  return (
    <>
      <p>
        <Link to={{ ...address, subject: undefined }}>← {t.reorganizations}</Link>
      </p>
      {isFound(found) ? (
        <>
          <ReorganizationPage of={found} />
          <DataOfView
            question={ReorganizationDocument}
            variables={asked}
            isBehind={isPlaceholderData}
            csv={() => [
              ['eventId', 'clause', 'effectiveOn', 'note', 'sentence'],
              ...found.events.map(({ eventId, reading, ...event }) => {
                const { clause, effectiveOn, note, sentence } = reading ?? event;
                return [eventId, clause ?? '', effectiveOn, note ?? '', sentence];
              }),
            ]}
          />
        </>
      ) : (
        <Notice>{t.notYetRecorded}</Notice>
      )}
    </>
  );
}
