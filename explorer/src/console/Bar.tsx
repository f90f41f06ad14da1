/** Who is signed in, and the way to sign in or out. */
import { useEffect } from 'react';
import { restore } from '../identity/identity.js';
import { SignInDialog } from '../signIn/SignInDialog.js';
import { currentPath } from '../signIn/SignInScreen.js';
import { useIdentity } from '../signIn/useWays.js';
import { Who } from '../signIn/Who.js';
import { chosenLang, LangContext, useWords } from '../words/lang.js';

export function Bar() {
  const lang = chosenLang(undefined);
  useEffect(() => {
    document.documentElement.lang = lang;
    void restore();
  }, [lang]);
  return (
    <LangContext value={lang}>
      <Row />
    </LangContext>
  );
}

function Row() {
  const { t } = useWords();
  const { person, isNeeded } = useIdentity();
  return (
    <header>
      <a href="/">{t.title}</a>
      <Who />
      {isNeeded && !person && <SignInDialog back={currentPath()} />}
    </header>
  );
}
