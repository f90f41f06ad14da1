/** The organizations whose name or code has the text, page by page. None at all leads to registering one. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { ask } from '../ask/ask.js';
import {
  OrganizationsDocument,
  type OrganizationsQuery,
} from '../ask/questions/organization/organizations.generated.js';
import { DataBar } from '../data/DataBar.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { otherNames } from '../search/named.js';
import { useWords } from '../words/lang.js';
import style from './Organizations.module.css';

export function OrganizationList({ search }: { search: string }) {
  const { t } = useWords();
  const { address } = useAddress();
  const { searchTexts: words } = t;
  const { data, error, refetch, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
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
      <DataBar
        question={OrganizationsDocument}
        variables={search === '' ? {} : { search }}
        isBehind={isPlaceholderData}
        title={search === '' ? t.organizations : `${t.organizations} “${search}”`}
        nameOf={(ending) => `organizations.${ending}`}
        csv={() => organizationsCsv(all)}
      />
    </section>
  );
}

type One = OrganizationsQuery['organizations']['nodes'][number];

const organizationsCsv = (all: readonly One[]): string[][] => [
  ['code', 'name', 'formerNames', 'revision'],
  ...all.map(({ code, name, names, revision }) => [
    ...[code, name, otherNames(names, (one) => one.name, name).join('、'), String(revision)],
  ]),
];

function Row({ of: { code, name, names, revision } }: { of: One }) {
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
