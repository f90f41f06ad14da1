/** A field with a list of what it found, in groups: chosen with the arrow keys and Enter, or by a click. */
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { useWords } from '../words/lang.js';
import style from './Search.module.css';

export interface Choice {
  key: string;
  name: string;
  about: string[];
}

interface Props<One extends Choice> {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Undefined: nothing was asked for yet. */
  groups: readonly { name: string; results: readonly One[]; more?: string }[] | undefined;
  isAsking: boolean;
  onChoose: (one: One) => void;
  field?: Ref<HTMLInputElement>;
}

export function Combobox<One extends Choice>(props: Props<One>) {
  const { label, placeholder, text, onText, groups, isAsking, onChoose, field } = props;
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  // Enter was pressed before there was an answer: the first result is chosen when it is there.
  const [isHasty, setHasty] = useState(false);
  const list = useId();
  const all = groups?.flatMap(({ results }) => results) ?? [];
  const isShown = isOpen && text.trim() !== '';
  const current = isShown ? all[at] : undefined;
  const close = () => {
    setOpen(false);
    setAt(0);
    setHasty(false);
  };
  const choose = (one: One | undefined) => {
    if (!one) return;
    close();
    onChoose(one);
  };
  useEffect(() => {
    if (isHasty && !isAsking) choose(all[0]);
  });
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, all.length - 1));
    setOpen(true);
    setAt(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent) => {
    // An Enter that ends the input of kanji chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(isShown ? at + 1 : 0);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter' && isShown) isAsking ? setHasty(true) : choose(all[at]);
    else if (event.key === 'Escape' && isShown) close();
    else return;
    event.preventDefault();
  };
  let index = 0;
  return (
    <div className={style.search}>
      <input
        ref={field}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current && `${list}-${at}`}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setOpen(true);
          setAt(0);
          setHasty(false);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={keys}
      />
      <div className={style.list} id={list} role="listbox" aria-label={label} hidden={!isShown}>
        {groups?.map(({ name, results, more }) => (
          <div key={name} role="group" aria-label={name} className={style.group}>
            <div className={style.title} aria-hidden="true">
              {name}
            </div>
            {results.map((one) => {
              const place = index++;
              return (
                // The field keeps the focus: a click must not take it before it is done.
                <div
                  key={one.key}
                  id={`${list}-${place}`}
                  role="option"
                  aria-selected={place === at}
                  className={style.option}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(one)}
                >
                  <strong>{one.name}</strong>{' '}
                  {one.about.map((part) => (
                    <small key={part}>{part}</small>
                  ))}
                </div>
              );
            })}
            {more && (
              <div className={style.more} role="option" aria-selected={false} aria-disabled="true">
                {more}
              </div>
            )}
          </div>
        ))}
        {all.length === 0 && (
          <div className={style.more} role="option" aria-selected={false} aria-disabled="true">
            {isAsking ? t.loading : t.searchTexts.nothing(text.trim())}
          </div>
        )}
      </div>
      <div className="visuallyHidden" role="status">
        {isShown && !isAsking && groups ? t.searchTexts.found(all.length) : ''}
      </div>
    </div>
  );
}
