/** The door without an organization: all organizations, found by name or code, and what is found in all of them. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { ask } from '../ask/ask.js';
import {
  OrganizationsDocument,
  type OrganizationsQuery,
} from '../ask/questions/organization/organizations.generated.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { otherNames } from '../search/named.js';
import { useSlash } from '../search/Search.js';
import { rememberLang, useWords } from '../words/lang.js';
import { Everywhere } from './Everywhere.js';
import style from './Organizations.module.css';

export function Organizations() {
  const { address } = useAddress();
  const { t, lang } = useWords();
  const { searchTexts: words } = t;
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useSlash(field);
  useEffect(() => {
    document.title = `${t.organizations} – ${t.title}`;
  }, [t]);
  const other = lang === 'ja' ? 'en' : 'ja';

  const links = () => [...(results.current?.querySelectorAll<HTMLElement>('li a, button') ?? [])];
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && event.target === field.current && search !== '') links()[0]?.click();
    else if (step === undefined) return;
    else {
      const all = links();
      const next = all.findIndex((one) => one.matches(':focus')) + step;
      (next < 0 ? field.current : all[next])?.focus();
    }
    event.preventDefault();
  };
  return (
    <main className={style.page} onKeyDown={keys}>
      <header>
        <h1>
          {t.title} <span>{t.organizations}</span>
        </h1>
        <nav>
          <Link to={{ ...address, register: true }}>{words.register}</Link>
          <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
            {t.language}
          </Link>
        </nav>
      </header>
      <input
        ref={field}
        type="search"
        autoComplete="off"
        aria-label={words.findAll}
        placeholder={`${words.findAll} (/)`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div ref={results}>
        <List search={search} />
        {search !== '' && <Everywhere text={search} />}
      </div>
      <footer>
        <a href="/ide">{words.console}</a>
      </footer>
    </main>
  );
}

function List({ search }: { search: string }) {
  const { t } = useWords();
  const { address } = useAddress();
  const { searchTexts: words } = t;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['Organizations', search],
    queryFn: ({ pageParam, signal }) =>
      ask(
        OrganizationsDocument,
        { ...(search === '' ? {} : { search }), ...(pageParam === '' ? {} : { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ organizations: { pageInfo } }) =>
      pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    placeholderData: (before) => before,
    staleTime: 5_000,
  });
  if (error) return <Failed problem={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const all = data.pages.flatMap(({ organizations }) => organizations.nodes);
  const total = data.pages[0]?.organizations.totalCount ?? 0;
  if (total === 0 && search === '') {
    return (
      <Notice>
        <p>{words.empty}</p>
        <p>{words.emptyHelp}</p>
        <p>
          <Link to={{ ...address, register: true }}>{words.register}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <section aria-label={t.organizations}>
      <p className={style.count} role="status">
        {total === 0 ? words.noneNamed(search) : words.organizationsFound(total)}{' '}
        {total === 0 && <Link to={{ ...address, register: true }}>{words.register}</Link>}
      </p>
      <ul>
        {all.map((one) => (
          <li key={one.code}>
            <Row of={one} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.moreOrganizations}（{t.more(total - all.length)}）
        </button>
      )}
    </section>
  );
}

function Row({
  of: { code, name, names, revision },
}: {
  of: OrganizationsQuery['organizations']['nodes'][number];
}) {
  const { address } = useAddress();
  const { t } = useWords();
  const others = otherNames(names, (one) => one.name, name);
  return (
    <Link to={{ ...address, organization: code }}>
      <span>
        {name} {others.length > 0 && <small>{t.searchTexts.wasCalled(others.join('、'))}</small>}
      </span>
      <small>
        {code}　{t.searchTexts.revisions(revision)}
      </small>
    </Link>
  );
}
