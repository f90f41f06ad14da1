/** Moves the chart from the layout before to the one now. Only one movement at a time: a new one begins where it is. */
import { useEffect, useRef } from 'react';
import { type Edge, originsBetween } from './descent.js';
import type { Layout } from './layout.js';
import { atRest, motionBetween, type Placed, placesAt } from './motion.js';

export interface Shown {
  layout: Layout;
  /** The day that the layout is of. */
  date: string;
}

const DURATION_MS = 450;
const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Calls `paint` with the places of all boxes: for each frame of a movement, and once at rest. */
export function useMotion(shown: Shown, edges: readonly Edge[], paint: (places: Placed[]) => void): void {
  const before = useRef<Shown>(undefined);
  const painting = useRef(paint);
  painting.current = paint;
  useEffect(() => {
    const from = before.current;
    before.current = shown;
    if (!from || from.layout === shown.layout || isCalm()) {
      painting.current(atRest(shown.layout));
      return;
    }
    const [earlier, later] = [from.date, shown.date].sort() as [string, string];
    const origins = originsBetween(edges, earlier, later);
    const heirs = invert(origins);
    const motions =
      from.date <= shown.date
        ? motionBetween(from.layout, shown.layout, origins, heirs)
        : motionBetween(from.layout, shown.layout, heirs, origins);
    const begun = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      const t = Math.min(1, (now - begun) / DURATION_MS);
      painting.current(t < 1 ? placesAt(motions, t) : atRest(shown.layout));
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
