/** Pan and zoom over the rows: the columns always fill the width, the rows grow until names are easy to read. */

import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

const LARGEST_ROW = 44;

export interface Rows {
  rowHeight: number;
  firstRow: number;
}

interface Size {
  width: number;
  height: number;
}

/** `onChange` is called whenever the rows in sight change. */
export function useZoom(
  canvas: RefObject<HTMLCanvasElement | null>,
  rows: number,
  { width, height }: Size,
  onChange: () => void,
) {
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const behavior = useRef<ZoomBehavior<HTMLCanvasElement, unknown>>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  // Everything fits, unless the rows would become larger than is good to read.
  const fit = Math.min(28, height / Math.max(1, rows));

  useEffect(() => {
    const element = canvas.current;
    if (!element || height === 0) return;
    const zooming = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([1, Math.max(1, LARGEST_ROW / fit)])
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, Math.max(height, rows * fit)],
      ])
      // A click selects; two clicks look closer at a unit, which the chart does itself.
      .clickDistance(5)
      .on('zoom', ({ transform: next }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        transform.current = next;
        changed.current();
      });
    behavior.current = zooming;
    const selection = select(element).call(zooming).on('dblclick.zoom', null);
    // Another day has other rows: what is in sight stays within them.
    selection.call(zooming.translateBy, 0, 0);
    return () => {
      selection.on('.zoom', null);
    };
  }, [canvas, width, height, rows, fit]);

  const inSight = useCallback((): Rows => {
    const { k, y } = transform.current;
    const rowHeight = fit * k;
    return { rowHeight, firstRow: -y / rowHeight };
  }, [fit]);

  const zoomBy = useCallback(
    (factor: number) => {
      if (canvas.current && behavior.current) select(canvas.current).call(behavior.current.scaleBy, factor);
    },
    [canvas],
  );

  /** Shows these rows, and not more than fit; without rows, everything. */
  const show = useCallback(
    (span?: { top: number; height: number }) => {
      if (!canvas.current || !behavior.current) return;
      const selection = select(canvas.current);
      if (!span) {
        selection.call(behavior.current.transform, zoomIdentity);
        return;
      }
      const k = Math.max(1, Math.min(LARGEST_ROW / fit, height / (span.height * fit * 1.15)));
      const middle = height / 2 - (span.top + span.height / 2) * fit * k;
      // Nothing is above the first row, nor below the last.
      const y = Math.min(0, Math.max(height - rows * fit * k, middle));
      selection.call(behavior.current.transform, zoomIdentity.translate(0, y).scale(k));
    },
    [canvas, fit, height, rows],
  );

  return { inSight, zoomBy, show };
}
