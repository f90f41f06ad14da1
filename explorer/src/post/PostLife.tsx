/** One post over time: its names, ranks, units and duties, and the event behind each of its states. */
import { Link } from '../address/Link.js';
import type { PostQuery } from '../ask/questions/posts/post.generated.js';
import { useFrame } from '../frame/frame.js';
import { Band, type BandPiece } from '../life/Band.js';
import { Because } from '../record/Because.js';
import { byDay } from '../record/dated.js';
import { Happenings } from '../record/Happenings.js';
import { isOnDay, PeriodTable } from '../record/PeriodTable.js';
import { useWords } from '../words/lang.js';
import style from './Post.module.css';

export type Post = NonNullable<NonNullable<PostQuery['organization']>['post']>;
type State = Post['states'][number];

interface Props {
  states: readonly State[];
}

export function PostLife({ states }: Props) {
  const { t } = useWords();
  const { date } = useFrame();
  const now = states.find((state) => isOnDay(state, date));
  const lane = (label: string, wordsOf: (state: State) => string) => ({
    label,
    rows: [joined(states.map((state) => ({ ...state, unit: undefined, value: wordsOf(state) })))],
  });
  const lanes = [
    lane(t.lanes.name, ({ name }) => name),
    lane(t.rank, ({ rank }) => rank ?? ''),
    lane(t.lanes.parent, ({ unit }) => unit?.path.at(-1) ?? t.wholeOrganization),
  ];
  return (
    <>
      {!now && <p>{t.notOnDay(date)}</p>}
      <h3 className={style.heading}>{t.life}</h3>
      <Band title={t.life} lanes={lanes.filter(({ rows }) => rows[0]?.some(({ value }) => value !== ''))} />
      <StateTable states={states} />
      {now && now.duties.length > 0 && (
        <>
          <h3 className={style.heading}>{t.dutiesOfUnit}</h3>
          <ul className={style.list}>
            {now.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className={style.heading}>{t.dutyHistory}</h3>
      <Happenings events={states.map(({ event }) => event).sort(byDay)} withNotice />
    </>
  );
}

function StateTable({ states }: Props) {
  const { t } = useWords();
  const { address, date } = useFrame();
  const unitOf = ({ unit, ...state }: State) => {
    const there = isOnDay(state, date) || state.from === null ? {} : { date: state.from };
    return unit ? (
      <Link to={{ ...address, ...there, screen: 'chart', subject: undefined, unit: unit.unitId }}>
        {unit.path.join(' › ')}
      </Link>
    ) : (
      t.wholeOrganization
    );
  };
  return (
    <PeriodTable
      rows={states}
      keyOf={({ event }) => event.eventId}
      columns={[
        { heading: t.post, cell: ({ name }) => name },
        { heading: t.rank, cell: ({ rank }) => rank },
        { heading: t.unitOfPost, cell: unitOf },
      ]}
      why={({ event, name }) => <Because event={event} of={name} />}
    />
  );
}

/** Periods that follow each other with one value are one piece. */
function joined(pieces: readonly BandPiece[]): BandPiece[] {
  const all: BandPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.until === piece.from && last.value === piece.value) {
      all[all.length - 1] = { ...last, until: piece.until };
    } else all.push(piece);
  }
  return all;
}
