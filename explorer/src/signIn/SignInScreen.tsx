/** In place of the page, where nothing can be shown before somebody has signed in. */
import { useEffect } from 'react';
import { printAddress } from '../address/address.js';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { Loading } from '../look/Notice.js';
import { rememberLang, useWords } from '../words/lang.js';
import style from './SignIn.module.css';
import { SignInForm } from './SignInForm.js';
import { useIdentity, useWays } from './useWays.js';

export function SignInScreen({ back }: { back: string }) {
  const { t, lang } = useWords();
  const { signInTexts: words } = t;
  const { address } = useAddress();
  const { hasExpired } = useIdentity();
  const ways = useWays();
  useEffect(() => {
    document.title = `${words.signIn} – ${t.title}`;
  }, [words, t]);
  const other = lang === 'ja' ? 'en' : 'ja';
  if (address.embed) return <InFrame />;
  return (
    <main className={style.page}>
      <header>
        <span>{t.title}</span>
        <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
          {t.language}
        </Link>
      </header>
      <h1>{words.signIn}</h1>
      <p>{hasExpired ? words.hasExpired : ways?.read === 'token' ? words.toRead : words.toRecord}</p>
      {ways ? <SignInForm ways={ways} back={back} /> : <Loading />}
    </main>
  );
}

/** Another site's page is around: the issuer shows itself in no frame, and a token is pasted into none. */
function InFrame() {
  const { t } = useWords();
  const { address } = useAddress();
  return (
    <main className={style.page}>
      <p>
        {t.signInTexts.inFrame}{' '}
        <a href={printAddress({ ...address, embed: undefined })} target="_blank" rel="noopener">
          {t.signInTexts.openPage}
        </a>
      </p>
    </main>
  );
}

export const currentPath = () => location.pathname + location.search;
