/** Moves the chart from the picture before to the one now. Only one movement at a time: a new one begins where it is. */
import { useEffect, useRef } from 'react';
import type { Picture } from './arrange.js';
import { type Edge, originsBetween } from './descent.js';
import { atRest, motionBetween, type Placed, placesAt } from './motion.js';

export interface Shown {
  picture: Picture;
  /** The day that the picture is of. */
  date: string;
}

const DURATION_MS = 450;
const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calls `paint` with the places of all boxes: for each frame of a movement, and once at rest. */
export function useMotion(shown: Shown, edges: readonly Edge[], paint: (places: Placed[]) => void): void {
  const before = useRef<Shown>(undefined);
  const places = useRef<Placed[]>([]);
  const painting = useRef(paint);
  painting.current = paint;
  useEffect(() => {
    const show = (next: Placed[]) => {
      places.current = next;
      painting.current(next);
    };
    const from = before.current;
    before.current = shown;
    // Another size of the window is no movement.
    if (!from || from.picture.layout === shown.picture.layout || isCalm()) {
      show(atRest(shown.picture));
      return;
    }
    const [earlier, later] = [from.date, shown.date].sort() as [string, string];
    const origins = originsBetween(edges, earlier, later);
    const heirs = invert(origins);
    const isForward = from.date <= shown.date;
    const [cameFrom, became] = isForward ? [origins, heirs] : [heirs, origins];
    const motions = motionBetween(places.current, shown.picture, cameFrom, became);
    const begun = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      const t = Math.min(1, (now - begun) / DURATION_MS);
      show(t < 1 ? placesAt(motions, t) : atRest(shown.picture));
      if (t < 1) frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, edges]);
}

function invert(origins: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [to, froms] of origins)
    for (const from of froms) heirs.set(from, [...(heirs.get(from) ?? []), to]);
  return heirs;
}
