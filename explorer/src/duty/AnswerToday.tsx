/** The first sentence about a duty: which desk answers for it today, and since when; else why nobody does. */
import type { ReactNode } from 'react';
import { Link } from '../address/Link.js';
import type { DutyQuery } from '../ask/questions/duties/duty.generated.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { answeringOn } from './answering.js';
import style from './Duty.module.css';

export type Duty = NonNullable<NonNullable<DutyQuery['organization']>['duty']>;

interface Props {
  duty: Duty;
  day: string;
  /** The units as they are on that day, which may have another name than when they received the duty. */
  holders: Duty['onDay'];
}

export function AnswerOn(props: Props) {
  const { today } = useFrame();
  return (
    <div className={props.day === today ? style.today : undefined}>
      <Answer {...props} />
    </div>
  );
}

function Answer({ duty, day, holders }: Props) {
  const { t } = useWords();
  const { address, today } = useFrame();
  const answer = answeringOn(duty.holdings, duty.outsideHoldings, day);
  const unit = (unitId: string, path: readonly string[], on = day) => (
    <Link key={unitId} to={{ ...address, screen: 'chart', subject: undefined, unit: unitId, date: on }}>
      {path.join(' › ')}
    </Link>
  );
  const sentence = (before: string, who: ReactNode[], after: string) => (
    <p>
      {before} {who.flatMap((one, i) => (i > 0 ? ['、', one] : [one]))}
      {after}
    </p>
  );
  const begin = day === today ? t.dutyToday : t.dutyOn(day);
  switch (answer.state) {
    case 'held': {
      const pathOf = ({ unitId, path }: { unitId: string; path: string[] }) =>
        holders.find((one) => one.unitId === unitId)?.path ?? path;
      const who = [
        ...answer.holdings.map(({ holder }) => unit(holder.unitId, pathOf(holder))),
        ...answer.outside.map(({ body }) => <strong key={body}>{t.outsideBody(body)}</strong>),
      ];
      const [since] = [...answer.holdings, ...answer.outside].map(({ from }) => from).sort();
      return sentence(begin, who, t.heldSince(since ?? null));
    }
    case 'ended':
    case 'left': {
      const { last, heirs, state } = answer;
      const until = last[0]?.until ?? day;
      const heirLinks = heirs.map(({ to, after, on }) => unit(to.unitId, after?.path ?? [to.unitId], on));
      return (
        <>
          {sentence(begin, [], state === 'ended' ? t.dutyEnded(until) : t.dutyLeft(until))}
          {sentence(
            t.lastHolder,
            last.map(({ holder, from }) => unit(holder.unitId, holder.path, from ?? day)),
            t.sentenceEnd,
          )}
          {heirs.length > 0 && sentence(t.lastHoldersHeirs, heirLinks, t.sentenceEnd)}
        </>
      );
    }
    case 'notYet':
      return sentence(begin, [], t.dutyNotYet(answer.from));
    default:
      return sentence(begin, [], t.dutyUnknown);
  }
}
