/** A link within the explorer: a real address, followed without loading the page anew. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { type Address, printAddress } from './address.js';
import { goTo } from './place.js';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: Address };

export function Link({ to, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) return;
    event.preventDefault();
    goTo(to);
  };
  return <a {...rest} href={printAddress(to)} onClick={follow} />;
}
