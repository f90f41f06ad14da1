/** The list: pasted, written, or from a file. */
import { type ChangeEvent, type DragEvent, type RefObject, useId, useState } from 'react';
import { useWords } from '../words/lang.js';
import { openFile } from './openFile.js';
import style from './Register.module.css';
import { FORMS, type ListForm } from './read/list.js';

export interface ListOptions {
  form: ListForm | 'auto';
  otherKind: string;
}

interface Props {
  text: string;
  onText: (text: string) => void;
  options: ListOptions;
  onOptions: (options: ListOptions) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** A record file says all of this itself. */
  isFile: boolean;
}

export function ListField({ text, onText, options, onOptions, field, isFile }: Props) {
  const { t } = useWords();
  const { registerTexts: words } = t;
  const [refused, setRefused] = useState<'spreadsheet' | 'encoding'>();
  const [help, kindHelp] = [useId(), useId()];
  const open = async (file: File | undefined) => {
    if (!file) return;
    const opened = await openFile(file);
    if ('refused' in opened) return setRefused(opened.refused);
    setRefused(undefined);
    onText(opened.text);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void open(file);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void open(event.target.files?.[0]);
    // The same file, mended meanwhile, can be chosen again.
    event.target.value = '';
  };
  return (
    <section className={style.part} aria-label={words.list}>
      <h2>{words.list}</h2>
      <p className={style.help} id={help}>
        {words.listHelp}
      </p>
      <div className={style.bar}>
        <label className={style.file}>
          {words.open} <input type="file" accept=".csv,.tsv,.txt,.yaml,.yml,.json,text/*" onChange={choose} />
        </label>
        {text === '' && (
          <button type="button" onClick={() => onText(words.exampleText)}>
            {words.example}
          </button>
        )}
      </div>
      {refused && (
        <p role="alert" className={style.wrong}>
          {words[refused]}
        </p>
      )}
      <textarea
        ref={field}
        aria-label={words.list}
        aria-describedby={help}
        spellCheck={false}
        wrap="off"
        rows={14}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      {!isFile && (
        <div className={style.fields}>
          <label>
            <span>{words.form}</span>
            <select
              value={options.form}
              onChange={({ target }) =>
                onOptions({ ...options, form: FORMS.find((one) => one === target.value) ?? 'auto' })
              }
            >
              {(['auto', ...FORMS] as const).map((form) => (
                <option key={form} value={form}>
                  {words.forms[form]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words.otherKind}</span>
            <input
              type="text"
              aria-describedby={kindHelp}
              value={options.otherKind}
              onChange={({ target }) => onOptions({ ...options, otherKind: target.value })}
            />
            <small id={kindHelp}>{words.otherKindHelp}</small>
          </label>
        </div>
      )}
    </section>
  );
}
