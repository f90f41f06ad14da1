/** The ribbons of a flow picture: from each unit to what took its place, on the day on which it did. */
import type { SuccessionKind } from '../ask/questions/enums.generated.js';
import style from './FlowPicture.module.css';
import type { Link } from './flow.js';

const LOOK: Record<SuccessionKind, string | undefined> = {
  MERGED: style.joined,
  ABSORBED: style.joined,
  SPLIT: style.parted,
  SPUN_OFF: style.parted,
  RECOMPOSED: style.joined,
  REPLACED: style.replaced,
  REINSTATED: style.replaced,
};

interface Props {
  links: readonly Link[];
  x: (column: number) => number;
  y: (lane: number) => number;
  gap: number;
}

export const FlowRibbons = ({ links, x, y, gap }: Props) =>
  links.map(({ kind, column, fromLane, toLane }) => {
    const [at, from, to] = [x(column), y(fromLane), y(toLane)];
    return (
      <path
        key={`${kind}${column}-${fromLane}-${toLane}`}
        className={`${style.link} ${LOOK[kind]}`}
        d={`M${at - gap},${from} C${at},${from} ${at},${to} ${at + gap},${to}`}
      />
    );
  });
