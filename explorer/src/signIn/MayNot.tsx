/** In place of a button that nobody here may press: sign in, or why not. */
import { askToSignIn } from '../identity/signing.js';
import { useWords } from '../words/lang.js';
import { useIdentity } from './useWays.js';

/** `why`: for those who are signed in. */
export function MayNot({ why }: { why: string }) {
  const { t } = useWords();
  const { person } = useIdentity();
  if (person) return <p>{why}</p>;
  return (
    <p>
      {t.signInTexts.toRecord}{' '}
      <button type="button" onClick={askToSignIn}>
        {t.signInTexts.signIn}
      </button>
    </p>
  );
}
