/** What is shown in place of an answer: loading, an error, nothing there. */
import type { ReactNode } from 'react';
import type { Lang } from '../address/address.js';
import { AskError } from '../ask/ask.js';
import { useWords } from '../words/lang.js';
import type { Texts } from '../words/texts.js';
import style from './Notice.module.css';

export const Notice = ({ children }: { children: ReactNode }) => (
  <div className={style.notice}>{children}</div>
);

export function Loading() {
  const { t } = useWords();
  return (
    <div className={style.notice} role="status">
      {t.loading}
    </div>
  );
}

/** What a visitor can do about it; else what the service says, in one language. */
export function inWords(problem: Error, t: Texts, lang: Lang): string {
  if (!(problem instanceof AskError)) return t.refusals.OFFLINE ?? problem.message;
  return t.refusals[problem.code] ?? problem.messages[lang] ?? problem.message;
}

/** `again`: asks once more. */
export function Failed({ problem, again }: { problem: Error; again: () => void }) {
  const { t, lang } = useWords();
  return (
    <div className={`${style.notice} ${style.failed}`} role="alert">
      <p>{inWords(problem, t, lang)}</p>
      <button type="button" onClick={again}>
        {t.again}
      </button>
    </div>
  );
}
