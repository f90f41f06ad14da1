/** Beside every view: its permanent link, its GraphQL question, and its data as files. */
import { type MouseEvent, useState } from 'react';
import { printAddress } from '../address/address.js';
import { ask } from '../ask/ask.js';
import type { Question } from '../ask/questions/question.js';
import { useFrame } from '../frame/frame.js';
import { csvText } from '../paper/escape.js';
import { chartFile } from '../paper/fileNames.js';
import { useWords } from '../words/lang.js';
import style from './DataOfView.module.css';

/** A form in which the view can be taken along. */
export interface Offer {
  label: string;
  ending: string;
  make: () => string | Promise<string>;
}

interface Props<Answer, Variables> {
  question: Question<Answer, Variables>;
  variables: Variables;
  /** The rows, headings first. */
  csv?: () => string[][] | Promise<string[][]>;
  /** Further forms. */
  offers?: readonly Offer[];
  /** What is shown, where that is not one moment: its citation, and the name of a file with this ending. */
  citation?: string;
  nameOf?: (ending: string) => string;
}

export function DataOfView<Answer, Variables>(props: Props<Answer, Variables>) {
  const { question, variables, csv, offers = [] } = props;
  const { t } = useWords();
  const { address, date, revision, code } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const [problem, setProblem] = useState<string>();
  const citation = props.citation ?? `${code}@${date}~${revision}`;
  const nameOf = props.nameOf ?? ((ending: string) => chartFile(code, { date, revision }, ending));
  const link = printAddress({ ...address, date, revision });
  const copy = async (event: MouseEvent) => {
    event.preventDefault();
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    setCopied(true);
  };
  const all: Offer[] = [
    ...(csv ? [{ label: 'CSV', ending: 'csv', make: async () => csvText(await csv()) }] : []),
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
      setProblem(failed instanceof Error ? failed.message : String(failed));
    }
  };
  return (
    <div className={style.data}>
      <code>{citation}</code>
      <a href={link} onClick={copy}>
        {isCopied ? t.copied : t.copyLink}
      </a>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.console}
      </button>
      {all.map((offer) => (
        <button key={offer.label} type="button" onClick={() => void take(offer)}>
          {offer.label}
        </button>
      ))}
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isOpen && (
        <pre tabIndex={0}>
          {`# ${citation}\n`}
          {question.text}
          {JSON.stringify(variables, null, 2)}
        </pre>
      )}
    </div>
  );
}

const TYPES: Record<string, string> = { svg: 'image/svg+xml', html: 'text/html', csv: 'text/csv' };

function save(name: string, text: string): void {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
