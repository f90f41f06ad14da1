/** What is wrong with the text; each problem leads to its line. */
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import type { Finding } from './file/readFile.js';

interface Props {
  findings: readonly Finding[];
  text: string;
  isAsking: boolean;
  /** The service could not be asked: that no problem is known says nothing. */
  isUnchecked: boolean;
  onGo: (at: number) => void;
}

export function Problems({ findings, text, isAsking, isUnchecked, onGo }: Props) {
  const { t } = useWords();
  const { deskTexts: words } = t;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={style.problems} aria-busy={isAsking}>
      <p role="status">
        {isAsking
          ? words.asking
          : findings.length === 0
            ? isUnchecked
              ? words.unchecked
              : words.noProblems
            : words.problems(errors, findings.length - errors)}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.from} ${finding.message}`} data-severity={finding.severity}>
            <button type="button" onClick={() => onGo(finding.from)}>
              {words.line(lineOf(text, finding.from))}
            </button>{' '}
            {finding.message} {finding.code && <code>{finding.code}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;
