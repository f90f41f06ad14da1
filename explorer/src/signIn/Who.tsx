/** In the header: signs in, or says who is signed in, until when and with which role here, and signs out. */
import { useEffect, useRef, useState } from 'react';
import { refreshToken } from '../identity/identity.js';
import { askToSignIn, signOut } from '../identity/signing.js';
import { type Person, roleIn } from '../identity/ways.js';
import { clockInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import style from './SignIn.module.css';
import { currentPath } from './SignInScreen.js';
import { useIdentity, useWays } from './useWays.js';

export function Who({ code }: { code?: string }) {
  const { t, lang } = useWords();
  const { signInTexts: words } = t;
  const ways = useWays();
  const { person, hasExpired } = useIdentity();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useClosing(place, isOpen, () => setOpen(false));
  if (!person) {
    // The service's own computer signs its pages in by itself.
    if (!ways || (ways.way === 'HERE' && !hasExpired)) return null;
    return (
      <button type="button" onClick={askToSignIn}>
        {hasExpired ? words.signInAgain : words.signIn}
      </button>
    );
  }
  return (
    <section ref={place} className={style.place}>
      <button
        type="button"
        className={style.name}
        aria-expanded={isOpen}
        aria-label={words.whoIs(person.subject)}
        onClick={() => setOpen(!isOpen)}
      >
        {person.subject}
      </button>
      {isOpen && (
        <div role="group" className={style.card} aria-label={words.whoIs(person.subject)}>
          <dl>
            <dt>{words.subject}</dt>
            <dd>{person.subject}</dd>
            <Roles person={person} code={code} />
            <dt>{words.until}</dt>
            <dd>
              {person.expires === undefined ? words.noEnd : clockInWords(person.expires, lang)}
              {refreshToken() !== undefined && <small> {words.renewed}</small>}
            </dd>
          </dl>
          <button type="button" onClick={() => void signOut(ways, currentPath())}>
            {words.signOut}
          </button>
        </div>
      )}
    </section>
  );
}

/** In one organization, or in each that the token names. */
function Roles({ person, code }: { person: Person; code: string | undefined }) {
  const { t } = useWords();
  const { signInTexts: words } = t;
  const all = Object.entries(person.roles);
  const here = code === undefined ? undefined : roleIn(person, code);
  return (
    <>
      <dt>{code === undefined ? words.roles : words.roleHere}</dt>
      {code !== undefined && <dd>{here ? words.roleWords[here] : words.noRole}</dd>}
      {code === undefined && all.length === 0 && <dd>{words.noRole}</dd>}
      {code === undefined &&
        all.map(
          ([one, role]) =>
            role && (
              <dd key={one}>
                {one === '*' ? words.everyOrganization : one}: {words.roleWords[role]}
              </dd>
            ),
        )}
    </>
  );
}

/** By Escape, and by a click elsewhere. */
function useClosing(place: React.RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      place.current?.querySelector('button')?.focus();
    };
    const clicked = ({ target }: MouseEvent) => {
      if (!place.current?.contains(target as Node)) close();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('click', clicked);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('click', clicked);
    };
  }, [place, isOpen, close]);
}
