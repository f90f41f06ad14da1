/** The door without an organization: all organizations, found by name or code, and what is found in all of them. */
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { useSlash } from '../search/Search.js';
import { useMayRegister } from '../signIn/useWays.js';
import { Who } from '../signIn/Who.js';
import { rememberLang, useWords } from '../words/lang.js';
import { Everywhere } from './Everywhere.js';
import { OrganizationList } from './OrganizationList.js';
import style from './Organizations.module.css';

export function Organizations() {
  const { address } = useAddress();
  const { t, lang } = useWords();
  const { searchTexts: words } = t;
  const mayRegister = useMayRegister();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useSlash(field);
  useEffect(() => {
    document.title = `${t.organizations} – ${t.title}`;
  }, [t]);
  const other = lang === 'ja' ? 'en' : 'ja';

  const links = () => [...(results.current?.querySelectorAll<HTMLElement>('li a, section > button') ?? [])];
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
          {mayRegister && <Link to={{ ...address, register: true }}>{words.register}</Link>}
          <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
            {t.language}
          </Link>
          <Who />
        </nav>
      </header>
      {address.lost && <p role="status">{t.nothingHere}</p>}
      <input
        ref={field}
        type="search"
        autoComplete="off"
        aria-label={words.findAll}
        placeholder={`${words.allHint} (/)`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div ref={results}>
        <OrganizationList search={search} />
        {search !== '' && <Everywhere text={search} />}
      </div>
      <footer>
        <a href="/ide">{words.console}</a>
      </footer>
    </main>
  );
}
