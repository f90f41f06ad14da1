/** What the log says of standbys. */
import type { StandbyState } from './standby.js';

export const standbyTexts: Record<StandbyState['state'], (place: string) => string> = {
  ok: (place) => `The standby ${place} answers questions again.`,
  behind: (place) =>
    `The standby ${place} is more than 30 seconds behind, and the primary answers in its place.`,
  down: (place) =>
    `The standby ${place} does not answer or is no standby any more, and the primary answers in its place.`,
};
