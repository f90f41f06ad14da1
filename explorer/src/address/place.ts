/** The address as a value that components read, and the way to go to another one. */
import { useCallback, useSyncExternalStore } from 'react';
import { type Address, parseAddress, printAddress } from './address.js';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};
const current = () => location.pathname + location.search;

/** `replace`: the way back skips the address that is left, as while a slider is dragged. */
export function goTo(address: Address, { replace = false } = {}): void {
  const url = printAddress(address);
  if (url === current()) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', url);
  for (const listener of listeners) listener();
}

export function useAddress() {
  const url = useSyncExternalStore(subscribe, current);
  const address = parseAddress(url);
  const change = useCallback(
    (part: Partial<Address>, how?: { replace?: boolean }) =>
      goTo({ ...parseAddress(current()), ...part }, how),
    [],
  );
  return { address, change, path: url.split('?')[0] };
}
