/** Header, screen and axes. */
import { Suspense, useEffect, useRef } from 'react';
import { type Address, SCREENS as SCREEN_NAMES, type Screen } from '../address/address.js';
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { Caught } from '../look/Caught.js';
import { Loading } from '../look/Notice.js';
import { Search } from '../search/Search.js';
import { useMay } from '../signIn/useWays.js';
import { Who } from '../signIn/Who.js';
import { rememberLang, useWords } from '../words/lang.js';
import { Axes } from './Axes.js';
import style from './Shell.module.css';
import { loadInAdvance, SCREENS } from './screens.js';

/** By then the first chart is there. */
const QUIET = 2_000;

export function Shell() {
  const { t } = useWords();
  const frame = useFrame();
  const { address, name, revision, newest } = frame;
  const Screen = SCREENS[address.screen];
  useEffect(() => {
    document.title = `${name} ${frame.date} – ${t.title}`;
  }, [name, frame.date, t]);
  useEffect(() => {
    const later = setTimeout(() => void loadInAdvance(), QUIET);
    return () => clearTimeout(later);
  }, []);
  const isOld = revision !== newest;
  return (
    <div className={isOld ? `${style.shell} ${style.old}` : style.shell}>
      {!address.embed && <Header />}
      {isOld && <OldRevision />}
      <main className={style.screen}>
        {address.embed && <h1 className="visuallyHidden">{name}</h1>}
        <Caught key={address.screen}>
          <Suspense fallback={<Loading />}>
            <Screen />
          </Suspense>
        </Caught>
      </main>
      {!address.embed && <Axes />}
    </div>
  );
}

function OldRevision() {
  const { t } = useWords();
  const { address, revision, newest } = useFrame();
  return (
    <p className={style.warning} role="status">
      {t.oldRevision(revision, newest)}{' '}
      {!address.embed && <Link to={{ ...address, revision: undefined }}>{t.toNewest}</Link>}
    </p>
  );
}

function Header() {
  const { t, lang } = useWords();
  const { address, name, code } = useFrame();
  const mayRecord = useMay('recorder', code);
  const nav = useRef<HTMLElement>(null);
  // On a small screen the names of the screens scroll.
  useEffect(() => {
    const current = nav.current?.children[SCREEN_NAMES.indexOf(address.screen)];
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [address.screen]);
  const other = lang === 'ja' ? 'en' : 'ja';
  const to = (screen: Screen): Address => ({
    ...address,
    screen,
    subject: undefined,
    from: screen === 'compare' ? address.from : undefined,
  });
  return (
    <header className={style.header}>
      <Link className={style.brand} to={{ screen: 'chart', lang: address.lang }}>
        {t.title}
      </Link>
      <h1>
        {name} <small>{code}</small>
      </h1>
      <Search />
      <nav ref={nav}>
        {SCREEN_NAMES.filter((screen) => screen !== 'desk' || mayRecord || address.screen === 'desk').map(
          (screen) => (
            <Link key={screen} to={to(screen)} aria-current={screen === address.screen ? 'page' : undefined}>
              {t[screen]}
            </Link>
          ),
        )}
      </nav>
      <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
        {t.language}
      </Link>
      <Who code={code} />
    </header>
  );
}
