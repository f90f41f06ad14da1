/** All organizations, found by name or code. */
import { useDeferredValue, useState } from 'react';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { OrganizationsDocument } from '../ask/questions/organizations.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './Organizations.module.css';

export function Organizations() {
  const { address } = useAddress();
  const { t } = useWords();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data, error, refetch } = useAnswer(OrganizationsDocument, search === '' ? {} : { search });
  const found = data?.organizations;
  return (
    <main className={style.page}>
      <h1>
        {t.title} <span>{t.organizations}</span>
      </h1>
      <input
        type="search"
        aria-label={t.findOrganization}
        placeholder={t.findOrganization}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error ? <Failed problem={error} again={refetch} /> : !found ? <Loading /> : null}
      <ul>
        {found?.nodes.map(({ code, name }) => (
          <li key={code}>
            <Link to={{ ...address, organization: code }}>
              {name} <small>{code}</small>
            </Link>
          </li>
        ))}
      </ul>
      {found?.totalCount === 0 && (
        <Notice>{search === '' ? `${t.noOrganization}${t.howToRegister}` : t.nothingFound}</Notice>
      )}
      <p>
        <a href="/ide">{t.console}</a>
      </p>
    </main>
  );
}
