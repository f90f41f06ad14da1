/** At /signed-in: back from the issuer, on the way to the view that was left. */
import { useEffect, useState } from 'react';
import { takeBack } from '../identity/kept.js';
import { comeBack } from '../identity/signing.js';
import { useWords } from '../words/lang.js';
import { problemOf } from './problem.js';
import style from './SignIn.module.css';
import { SignInForm } from './SignInForm.js';
import { useWays } from './useWays.js';

export function Returning() {
  const { t } = useWords();
  const { signInTexts: words } = t;
  const ways = useWays();
  const [problem, setProblem] = useState<unknown>();
  const [back, setBack] = useState('/');
  useEffect(() => {
    document.title = `${words.signIn} – ${t.title}`;
    comeBack().then(
      // The address of this page is not one to come back to.
      (view) => location.replace(view),
      (failed) => {
        setBack(takeBack());
        setProblem(failed);
      },
    );
  }, [words, t]);
  const host = ways?.issuer === undefined ? '' : new URL(ways.issuer).host;
  return (
    <main className={style.page}>
      <h1>{words.signIn}</h1>
      {problem === undefined || !ways ? (
        <p role="status">{words.returning}</p>
      ) : (
        <>
          <p role="alert" className={style.wrong}>
            {problemOf(problem, host, words)}
          </p>
          <SignInForm ways={ways} back={back} onSignedIn={() => location.replace(back)} />
          <p>
            <a href={back}>{words.withoutSignIn}</a>
          </p>
        </>
      )}
    </main>
  );
}
