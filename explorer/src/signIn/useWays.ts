/** How people sign in here, who has, and what they may do. */
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { currentIdentity, type Identity, watchIdentity } from '../identity/identity.js';
import { askWays, includes, type Role, roleIn, type Ways } from '../identity/ways.js';

/** Undefined: not known yet. */
export function useWays(): Ways | undefined {
  const { data } = useQuery({
    queryKey: ['sign-in.json'],
    queryFn: async () => (await askWays()) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: true,
  });
  return data ?? undefined;
}

export const useIdentity = (): Identity => useSyncExternalStore(watchIdentity, currentIdentity);

/** Whether this page may register some organization: all codes, or one that the person is to administer. */
export function useMayRegister(): boolean | undefined {
  const everywhere = useMay('admin', undefined);
  const { person } = useIdentity();
  return everywhere || Object.values(person?.roles ?? {}).includes('admin');
}

/** Whether this page may do what needs at least this role in the organization. Undefined: not known yet. */
export function useMay(least: Role, code: string | undefined): boolean | undefined {
  const ways = useWays();
  const { person } = useIdentity();
  if (person) return includes(roleIn(person, code), least);
  return ways && ways.way === 'HERE';
}
