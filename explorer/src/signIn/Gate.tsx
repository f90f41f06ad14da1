/** Shows the page to whoever may see it, and asks others to sign in. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { restore } from '../identity/identity.js';
import { Loading } from '../look/Notice.js';
import { SignInDialog } from './SignInDialog.js';
import { currentPath, SignInScreen } from './SignInScreen.js';
import { useIdentity, useWays } from './useWays.js';

export function Gate({ children }: { children: ReactNode }) {
  const { isNeeded, hasExpired, person } = useIdentity();
  const ways = useWays();
  useEffect(() => {
    void restore();
  }, []);
  useFreshAnswers(person?.subject, hasExpired);
  const isAsked = isNeeded && !person;
  // Somebody who was signed in goes on where it was; else nothing is there to be shown.
  const isClosed = isAsked && !hasExpired && ways?.read !== 'public';
  if (isClosed) return ways ? <SignInScreen back={currentPath()} /> : <Loading />;
  return (
    <>
      {children}
      {isAsked && <SignInDialog back={currentPath()} />}
    </>
  );
}

/** Answers are those that one person may see: another one asks anew. The same one asks again for what was refused. */
function useFreshAnswers(subject: string | undefined, hasExpired: boolean): void {
  const client = useQueryClient();
  const last = useRef({ subject, hasExpired });
  useEffect(() => {
    const before = last.current;
    if (hasExpired) last.current = { ...before, hasExpired };
    else last.current = { subject, hasExpired };
    if (hasExpired || (before.subject === subject && !before.hasExpired)) return;
    const isRecord = ({ queryKey }: { queryKey: readonly unknown[] }) =>
      !String(queryKey[0]).endsWith('.json');
    const isOther = before.subject !== undefined && before.subject !== subject;
    if (isOther) void client.resetQueries({ predicate: isRecord });
    else void client.invalidateQueries({ predicate: isRecord });
  }, [client, subject, hasExpired]);
}
