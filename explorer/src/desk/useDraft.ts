/** The text of the editor, kept over a reload as long as it differs from the one that the desk begins with. */
import { useCallback, useState } from 'react';
import { type Draft, draftOf, dropDraft, keepDraft, readDraft } from './draft.js';

export function useDraft(organization: string, subject: string | undefined, begin: string) {
  // Another day or revision that is looked at meanwhile does not change the text.
  const [start] = useState(begin);
  const [isKept, setKept] = useState(true);
  const [kept] = useState(() => readDraft(organization, subject));
  const [draft, setDraft] = useState<Draft>(() => kept ?? draftOf(start));
  const [isRestored, setRestored] = useState(kept !== undefined);
  const write = (text: string) => {
    if (text === draft.text) return;
    const next = draftOf(text);
    setKept(keepDraft(organization, subject, next));
    setDraft(next);
  };
  const drop = useCallback(() => {
    dropDraft(organization, subject);
    setDraft(draftOf(start));
    setRestored(false);
  }, [organization, subject, start]);
  return { draft, isKept, isRestored, isUntouched: draft.text === start, write, drop };
}
