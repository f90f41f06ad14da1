/** The hash chain, verified when somebody asks: what was checked, the result, and how to check it without this service. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '../ask/ask.js';
import { VerificationDocument, type VerificationQuery } from '../ask/questions/log/verification.generated.js';
import { DataBar } from '../data/DataBar.js';
import { useFrame } from '../frame/frame.js';
import { Failed } from '../look/Notice.js';
import { instantInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import style from './Log.module.css';

export function Verify() {
  const { t, lang } = useWords();
  const { logTexts: words } = t;
  const { code, timeZone } = useFrame();
  const asked = { code, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['Verification', asked],
    queryFn: ({ signal }) => ask(VerificationDocument, asked, signal),
    // Only when somebody asks, and always anew.
    enabled: false,
    retry: false,
    gcTime: 0,
  });
  const found = data?.organization?.verification;
  return (
    <section className={style.verify} aria-label={words.verify}>
      <button type="button" disabled={isFetching} onClick={() => void refetch()}>
        {found ? words.verifyAgain : words.verify}
      </button>
      <div role="status">
        {isFetching && <p>{words.verifying}</p>}
        {!isFetching && !error && found && (
          <Result found={found} at={instantInWords(new Date(dataUpdatedAt).toISOString(), timeZone, lang)} />
        )}
      </div>
      {!isFetching && error && <Failed problem={error} again={() => void refetch()} />}
      {!isFetching && found && (
        <DataBar
          question={VerificationDocument}
          variables={asked}
          isBehind={false}
          title={`${words.verify} ${code}~${found.revision}`}
          nameOf={(ending) => `${code}-verification-${found.revision}.${ending}`}
          csv={() => [
            ['revision', 'events', 'isIntact', 'hash', 'code', 'finding'],
            ...(found.findings.length === 0 ? [{ code: '', message: '' }] : found.findings).map((one) => [
              ...[String(found.revision), String(found.events), String(found.isIntact), found.hash ?? ''],
              ...[one.code, one.message],
            ]),
          ]}
        />
      )}
      {!isFetching && (found || error) && (
        <p>
          {words.independent} <code className={style.command}>npx enkaku verify {code}</code>
        </p>
      )}
    </section>
  );
}

type Found = NonNullable<VerificationQuery['organization']>['verification'];

function Result({ found, at }: { found: Found; at: string }) {
  const { t } = useWords();
  const { logTexts: words } = t;
  const { isIntact, revision, events, hash, findingCount, findings } = found;
  return (
    <>
      <p className={isIntact ? style.intact : style.altered}>
        <strong>
          {isIntact ? `✓ ${words.intact(revision, events)}` : `✕ ${words.altered(findingCount)}`}
        </strong>{' '}
        <small>{words.checkedAt(at)}</small>
      </p>
      {!isIntact && (
        <ul>
          {findings.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              {message} <code>{code}</code>
            </li>
          ))}
          {findingCount > findings.length && <li>{words.more(findingCount - findings.length)}</li>}
        </ul>
      )}
      <p>{words.what}</p>
      <p>{words.whatNot}</p>
      <p>
        {words.ofNewest(revision)} <code className={style.hash}>{hash}</code>
      </p>
    </>
  );
}
