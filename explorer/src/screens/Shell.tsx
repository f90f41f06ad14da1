/** Header, screen and axes. */
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { type Address, SCREENS as SCREEN_NAMES, type Screen } from '../address/address.js';
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { Loading } from '../look/Notice.js';
import { Search } from '../search/Search.js';
import { rememberLang, useWords } from '../words/lang.js';
import { Axes } from './Axes.js';
import { ChartScreen } from './ChartScreen.js';
import style from './Shell.module.css';

const SCREENS: Record<Screen, ComponentType> = {
  chart: ChartScreen,
  compare: lazy(() => import('./CompareScreen.js')),
  duties: lazy(() => import('./DutiesScreen.js')),
  reorganizations: lazy(() => import('./ReorganizationsScreen.js')),
  plane: lazy(() => import('./PlaneScreen.js')),
  log: lazy(() => import('./LogScreen.js')),
  desk: lazy(() => import('./DeskScreen.js')),
};

export function Shell() {
  const { t } = useWords();
  const frame = useFrame();
  const { address, name, revision, newest } = frame;
  const Screen = SCREENS[address.screen];
  useEffect(() => {
    document.title = `${name} ${frame.date} – ${t.title}`;
  }, [name, frame.date, t]);
  const isOld = revision !== newest;
  return (
    <div className={isOld ? `${style.shell} ${style.old}` : style.shell}>
      {!address.embed && <Header />}
      {isOld && <OldRevision />}
      <main className={style.screen}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
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
        {SCREEN_NAMES.map((screen) => (
          <Link key={screen} to={to(screen)} aria-current={screen === address.screen ? 'page' : undefined}>
            {t[screen]}
          </Link>
        ))}
      </nav>
      <Link to={{ ...address, lang: other }} lang={other} onClick={() => rememberLang(other)}>
        {t.language}
      </Link>
    </header>
  );
}
