/** Over what is shown, which stays as it is: a text that is being written is not lost. */
import { useEffect, useRef } from 'react';
import { notNow } from '../identity/signing.js';
import { Loading } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './SignIn.module.css';
import { SignInForm } from './SignInForm.js';
import { useIdentity, useWays } from './useWays.js';

export function SignInDialog({ back }: { back: string }) {
  const { t } = useWords();
  const { signInTexts: words } = t;
  const ways = useWays();
  const { hasExpired } = useIdentity();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={style.dialog} aria-labelledby="sign-in-title" onClose={notNow}>
      <h2 id="sign-in-title">{words.signIn}</h2>
      <p>{hasExpired ? words.hasExpired : words.toRecord}</p>
      {ways ? <SignInForm ways={ways} back={back} /> : <Loading />}
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.notNow}
      </button>
    </dialog>
  );
}
