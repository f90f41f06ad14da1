/** Beside every view: its permanent link, its GraphQL question, its CSV and its JSON. */
import { type MouseEvent, useState } from 'react';
import { printAddress } from '../address/address.js';
import { ask } from '../ask/ask.js';
import type { Question } from '../ask/questions/question.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './DataOfView.module.css';

interface Props<Answer, Variables> {
  question: Question<Answer, Variables>;
  variables: Variables;
  /** The rows, headings first. */
  csv?: () => string[][];
}

export function DataOfView<Answer, Variables>({ question, variables, csv }: Props<Answer, Variables>) {
  const { t } = useWords();
  const { address, date, revision, code } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const link = printAddress({ ...address, date, revision });
  const name = `${code}-${date}-${revision}`;
  const copy = async (event: MouseEvent) => {
    event.preventDefault();
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    setCopied(true);
  };
  const json = async () => save(`${name}.json`, JSON.stringify(await ask(question, variables), null, 2));
  return (
    <div className={style.data}>
      <code>
        {code}@{date}~{revision}
      </code>
      <a href={link} onClick={copy}>
        {isCopied ? t.copied : t.copyLink}
      </a>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.console}
      </button>
      {csv && (
        <button type="button" onClick={() => save(`${name}.csv`, csvText(csv()))}>
          CSV
        </button>
      )}
      <button type="button" onClick={() => void json()}>
        JSON
      </button>
      {isOpen && (
        <pre tabIndex={0}>
          {question.text}
          {JSON.stringify(variables, null, 2)}
        </pre>
      )}
    </div>
  );
}

// The mark in front tells spreadsheets that the file is UTF-8.
const csvText = (rows: readonly string[][]) =>
  `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
