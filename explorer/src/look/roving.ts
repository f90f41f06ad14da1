/** Many links as one stop for the tab key: the arrow keys, Home and End go from one to the next. */
import type { KeyboardEvent } from 'react';

export const moveFocus = (setCurrent: (place: number) => void) => (event: KeyboardEvent<Element>) => {
  const all = [...event.currentTarget.querySelectorAll<SVGAElement>('a')];
  const at = all.findIndex((link) => link.contains(document.activeElement));
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = all[to];
  if (!next) return;
  setCurrent(to);
  next.focus();
};
