/** One field that finds units by present and former names and by parts of names, and duties. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { Address } from '../address/address.js';
import { goTo } from '../address/place.js';
import { SearchDocument, type SearchQuery } from '../ask/questions/search.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './Search.module.css';

interface Found {
  key: string;
  name: string;
  where: string;
  to: Address;
}

export function Search() {
  const { t } = useWords();
  const { code, revision, address, date } = useFrame();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const sought = useDeferredValue(text.trim());
  const { data, isFetching } = useAnswer(
    SearchDocument,
    sought === '' ? undefined : { code, text: sought, revision },
  );
  const found = sought === '' || !data ? [] : foundIn(data, { address, date, t });

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  const close = () => {
    setOpen(false);
    setAt(0);
  };
  const go = (one: Found | undefined) => {
    if (!one) return;
    close();
    setText('');
    goTo(one.to);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const isShown = isOpen && sought !== '';
  return (
    <div className={style.search}>
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={t.search}
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown && found[at] ? `${list}-${at}` : undefined}
        placeholder={`${t.search} (/)`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={keys}
      />
      <div className={style.list} id={list} role="listbox" aria-label={t.search} hidden={!isShown}>
        {found.map(({ key, name, where, to }, i) => (
          // The field keeps the focus: a click must not take it before it is done.
          <div
            key={key}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go({ key, name, where, to })}
          >
            <strong>{name}</strong> <small>{where}</small>
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled="true">
            {isFetching ? t.loading : t.nothingFound}
          </div>
        )}
      </div>
    </div>
  );
}

function foundIn(
  { searchUnits, organization }: SearchQuery,
  { address, date, t }: { address: Address; date: string; t: ReturnType<typeof useWords>['t'] },
): Found[] {
  const units = searchUnits.nodes.flatMap(({ unitId, states }): Found[] => {
    const now = states.find(({ from, until }) => (from ?? '') <= date && date < (until ?? '~'));
    const shown = now ?? states.at(-1);
    if (!shown) return [];
    const { displayName, path, from, until } = shown;
    // Where it does not exist on the day that is looked at, the day on which it did comes with it.
    const day = now ? {} : { date: from ?? date };
    const span = `${from ?? ''}–${until ?? ''}`;
    const names = [...new Set(states.map((state) => state.displayName))].filter(
      (name) => name !== displayName,
    );
    return [
      {
        key: unitId,
        name: displayName,
        where: [path.slice(0, -1).join(' › '), span, names.join('、')]
          .filter((part) => part !== '')
          .join('　'),
        to: { ...address, screen: 'chart', subject: undefined, from: undefined, unit: unitId, ...day },
      },
    ];
  });
  const duties = (organization?.findDuties ?? []).map(
    ({ dutyId, name }): Found => ({
      key: dutyId,
      name,
      where: t.duties,
      to: { ...address, screen: 'duties', subject: dutyId, unit: undefined, from: undefined },
    }),
  );
  return [...units, ...duties];
}
