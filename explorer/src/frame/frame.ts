/** What every screen of an organization knows: the moment that is looked at, and its surroundings. */
import { createContext, useContext } from 'react';
import type { Address } from '../address/address.js';
import type { Edge } from '../chart/descent.js';
import type { Mark } from '../time/timeline.js';

export interface Frame {
  address: Address;
  change: (part: Partial<Address>, how?: { replace?: boolean }) => void;
  code: string;
  name: string;
  timeZone: string;
  /** The day and revision that are looked at, also where the address leaves them open. */
  date: string;
  revision: number;
  newest: number;
  today: string;
  /** Every day on which anything changes, oldest first, as known at the revision. */
  changes: readonly string[];
  marks: readonly Mark[];
  edges: readonly Edge[];
}

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A screen of an organization is shown outside its frame.');
  return frame;
}
