/** The door: one field that finds units, duties, posts, reorganizations and organizations, and goes to where they are. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { goTo } from '../address/place.js';
import { SearchDocument } from '../ask/questions/search/search.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { Combobox } from './Combobox.js';
import { groupsOf } from './groups.js';

export function Search() {
  const { t, lang } = useWords();
  const { code, revision, address, date } = useFrame();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const sought = useDeferredValue(text.trim());
  const { data, isFetching, isPlaceholderData } = useAnswer(
    SearchDocument,
    sought === '' ? undefined : { code, text: sought, date, revision },
  );
  const groups = useMemo(
    () => (sought === '' || !data ? undefined : groupsOf(data, { address, date, text: sought, t, lang })),
    [sought, data, address, date, t, lang],
  );
  useSlash(field);
  return (
    <Combobox
      label={t.searchTexts.field}
      placeholder={`${t.searchTexts.fieldHint} (/)`}
      text={text}
      onText={setText}
      groups={groups}
      isAsking={sought !== text.trim() || isPlaceholderData || (isFetching && !data)}
      onChoose={({ to }) => {
        setText('');
        goTo(to);
      }}
      field={field}
    />
  );
}

/** The key / leads to the field, except where a text is being written. */
export function useSlash(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.isContentEditable);
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [field]);
}
