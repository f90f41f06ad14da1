/** Signing in: at the issuer where there is one, else with a token that the person pastes. */
import { useState } from 'react';
import { type Pasted, signInAtIssuer, signInWithToken } from '../identity/signing.js';
import type { Ways } from '../identity/ways.js';
import button from '../look/main.module.css';
import { clockInWords } from '../words/instant.js';
import { useWords } from '../words/lang.js';
import { problemOf } from './problem.js';
import style from './SignIn.module.css';

interface Props {
  ways: Ways;
  /** The view that is shown again afterwards. */
  back: string;
  onSignedIn?: () => void;
}

export function SignInForm({ ways, back, onSignedIn }: Props) {
  const { t } = useWords();
  const { signInTexts: words } = t;
  const isAtIssuer = ways.way === 'OPENID';
  return (
    <div className={style.form}>
      {isAtIssuer && <AtIssuer ways={ways} back={back} />}
      {isAtIssuer ? (
        <details>
          <summary>{words.withToken}</summary>
          <WithToken onSignedIn={onSignedIn} />
        </details>
      ) : (
        <WithToken onSignedIn={onSignedIn} />
      )}
    </div>
  );
}

function AtIssuer({ ways, back }: Props) {
  const { t } = useWords();
  const { signInTexts: words } = t;
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const host = new URL(ways.issuer ?? location.href).host;
  const leave = async () => {
    setLeaving(true);
    setProblem(undefined);
    try {
      await signInAtIssuer(ways, back);
    } catch (failed) {
      setLeaving(false);
      setProblem(problemOf(failed, host, words));
    }
  };
  return (
    <div>
      <button type="button" className={button.main} disabled={isLeaving} onClick={() => void leave()}>
        {words.atIssuer(host)}
      </button>
      <p className={style.help}>{words.atIssuerHelp}</p>
      {isLeaving && <p role="status">{words.leaving}</p>}
      {problem !== undefined && (
        <p role="alert" className={style.wrong}>
          {problem}
        </p>
      )}
    </div>
  );
}

function WithToken({ onSignedIn }: Pick<Props, 'onSignedIn'>) {
  const { t, lang } = useWords();
  const { signInTexts: words } = t;
  const [text, setText] = useState('');
  const [isChecking, setChecking] = useState(false);
  const [pasted, setPasted] = useState<Pasted>();
  const check = async () => {
    setChecking(true);
    const answer = await signInWithToken(text);
    setChecking(false);
    setPasted(answer);
    if (answer === 'ACCEPTED') onSignedIn?.();
  };
  const problem =
    pasted === undefined || pasted === 'ACCEPTED'
      ? undefined
      : typeof pasted === 'string'
        ? words.pasted[pasted]
        : words.expiredAt(clockInWords(pasted.expired, lang));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <label>
        {words.token}
        {/* No field for passwords: a browser would offer to keep the token. */}
        <textarea
          rows={4}
          required
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="eyJ…"
          aria-invalid={problem !== undefined}
          aria-describedby="token-help"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPasted(undefined);
          }}
        />
      </label>
      <p id="token-help" className={style.help}>
        {words.tokenHelp}
      </p>
      {problem !== undefined && (
        <p role="alert" className={style.wrong}>
          {problem}
        </p>
      )}
      <button type="submit" className={button.main} disabled={isChecking}>
        {words.signIn}
      </button>
      {isChecking && <span role="status"> {words.checking}</span>}
    </form>
  );
}
