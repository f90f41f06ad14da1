/** The GraphQL question of a view, and its data as files. */
import { type ReactNode, useState } from 'react';
import { ask } from '../ask/ask.js';
import type { Question } from '../ask/questions/question.js';
import { inWords } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import { csvText } from './csv.js';
import style from './DataBar.module.css';
import { save } from './save.js';

/** A form in which the view can be taken along. */
export interface Offer {
  label: string;
  ending: string;
  make: () => string | Promise<string>;
}

export interface Data<Answer, Variables> {
  question: Question<Answer, Variables>;
  variables: Variables;
  /** What is on the screen is still the answer before this one: nothing can be taken along yet. */
  isBehind: boolean;
  /** The rows, headings first. */
  csv: () => string[][] | Promise<string[][]>;
  /** Further forms. */
  offers?: readonly Offer[];
}

interface Props<Answer, Variables> extends Data<Answer, Variables> {
  /** What the data are of. */
  title: string;
  /** The name of a file with this ending. */
  nameOf: (ending: string) => string;
  /** What stands before the buttons. */
  children?: ReactNode;
}

export function DataBar<Answer, Variables>(props: Props<Answer, Variables>) {
  const { question, variables, isBehind, csv, offers = [], title, nameOf, children } = props;
  const { t, lang } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const all: Offer[] = [
    { label: 'CSV', ending: 'csv', make: async () => csvText(await csv()) },
    ...offers,
    {
      ...{ label: 'JSON', ending: 'json' },
      make: async () => JSON.stringify(await ask(question, variables), null, 2),
    },
  ];
  const take = async ({ ending, make }: Offer) => {
    setProblem(undefined);
    try {
      save(nameOf(ending), await make());
    } catch (failed) {
      setProblem(failed instanceof Error ? inWords(failed, t, lang) : String(failed));
    }
  };
  return (
    <div className={style.data} role="group" aria-label={t.dataOf(title)}>
      {children}
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.console}
      </button>
      {all.map((offer) => (
        <button key={offer.label} type="button" disabled={isBehind} onClick={() => void take(offer)}>
          {offer.label}
        </button>
      ))}
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isOpen && (
        <pre tabIndex={0}>
          {`# ${title}\n`}
          {question.text}
          {JSON.stringify(variables, null, 2)}
        </pre>
      )}
    </div>
  );
}
