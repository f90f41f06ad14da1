/** What is shown in place of an answer: loading, an error, nothing there. */
import type { ReactNode } from 'react';
import { AskError } from '../ask/ask.js';
import { useWords } from '../words/lang.js';
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

/** `again`: asks once more. */
export function Failed({ problem, again }: { problem: Error; again: () => void }) {
  const { t } = useWords();
  const isOffline = !(problem instanceof AskError) || problem.code === 'OFFLINE';
  return (
    <div className={`${style.notice} ${style.failed}`} role="alert">
      <p>{isOffline ? t.offline : problem.message}</p>
      <button type="button" onClick={again}>
        {t.again}
      </button>
    </div>
  );
}
