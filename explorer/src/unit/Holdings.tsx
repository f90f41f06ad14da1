/** The duties, posts and overseers of a unit on the day, each with the event that set it and what was before. */
import { Link } from '../address/Link.js';
import type { UnitQuery } from '../ask/questions/unit/unit.generated.js';
import { DutyBefore, PostBefore } from '../blame/Before.js';
import { Blame } from '../blame/Blame.js';
import { backFrom } from '../blame/steps.js';
import { useFrame } from '../frame/frame.js';
import { oversightSteps } from '../life/lanes.js';
import { Because, Why } from '../record/Because.js';
import { useWords } from '../words/lang.js';
import { postInWords } from '../words/post.js';
import { spanInWords } from '../words/span.js';
import style from './UnitPanel.module.css';

type Unit = NonNullable<NonNullable<UnitQuery['organization']>['unit']>;

/** `below`: how many duties it and all units below it hold. */
export function Holdings({ unit, below }: { unit: Unit; below: number | undefined }) {
  const { t } = useWords();
  const { address, date } = useFrame();
  const isOnDay = ({ from, until }: { from: string | null; until: string | null }) =>
    (from ?? '') <= date && date < (until ?? '~');
  const duties = unit.dutyHoldings.filter(isOnDay);
  const posts = unit.postStates.filter(isOnDay);
  const overseers = unit.oversight.find(isOnDay);
  const nameless = unit.dutyTransfers.filter(({ duty }) => duty === null);
  const none = <li className={style.none}>{t.none}</li>;
  return (
    <>
      <h3>{t.dutiesOfUnit}</h3>
      <ul>
        {duties.map(({ duty, ...held }) => (
          <li key={duty.dutyId}>
            <Link to={{ ...address, screen: 'duties', subject: duty.dutyId, unit: undefined }}>
              {duty.name}
            </Link>{' '}
            <small>{spanInWords(held, t)}</small>{' '}
            <Why of={duty.name}>
              <DutyBefore duty={duty.dutyId} holding={held} unit={unit.unitId} />
            </Why>
          </li>
        ))}
        {duties.length === 0 && none}
      </ul>
      {below !== undefined && below > duties.length && (
        <p>
          <Link to={{ ...address, screen: 'duties', subject: undefined, unit: unit.unitId }}>
            {t.dutiesBelow(below)}
          </Link>
        </p>
      )}
      {nameless.length > 0 && (
        <>
          <h3>{t.namelessMoves}</h3>
          <ul>
            {nameless.map(({ on, sentence, event }) => (
              <li key={event.eventId}>
                {on} {sentence} <Because event={event} of={sentence} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.posts}</h3>
      <ul>
        {posts.map(({ post, ...state }) => (
          <li key={post.postId}>
            <Link to={{ ...address, screen: 'posts', subject: post.postId, unit: undefined }}>
              {postInWords(state)}
            </Link>{' '}
            <small>{spanInWords(state, t)}</small>{' '}
            <Why of={state.name}>
              <PostBefore post={post.postId} />
            </Why>
          </li>
        ))}
        {posts.length === 0 && none}
      </ul>
      {overseers && (
        <>
          <h3>{t.overseers}</h3>
          <p>
            {overseers.posts.map(({ name }) => name).join('、')} <small>{spanInWords(overseers, t)}</small>{' '}
            <Blame of={t.overseers} steps={backFrom(oversightSteps(unit.oversight), date)} />
          </p>
        </>
      )}
    </>
  );
}
