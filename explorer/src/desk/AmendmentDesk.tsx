/** The desk about an event or a reorganization: its text is filled in with what is recorded now. */
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import {
  RecordedEventDocument,
  type RecordedEventQuery,
} from '../ask/questions/desk/recordedEvent.generated.js';
import { RecordedReorganizationDocument } from '../ask/questions/desk/recordedReorganization.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import { Desk } from './Desk.js';
import style from './Desk.module.css';
import { changeOf, type Recorded } from './file/changeOf.js';
import type { FileSchema } from './file/fileSchema.js';
import {
  type Amendment,
  type AmendmentOf,
  OF_EVENTS,
  OF_REORGANIZATIONS,
  printSubject,
} from './file/subject.js';
import { amendmentText } from './file/template.js';

interface Props {
  schema: FileSchema;
  of: AmendmentOf;
}

export function EventDesk({ schema, of: { kind: wanted, id } }: Props) {
  const { lang, t } = useWords();
  const { code, newest } = useFrame();
  const asked = { id: `${id}~${newest}`, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(RecordedEventDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  if (!isEvent(data.node)) return <Notice>{t.nothingFound}</Notice>;
  const recorded = recordedNow(data.node);
  // An amendment is no change: it can only be voided.
  const isChange = changeOf(recorded) !== undefined;
  const kind = isChange ? wanted : 'void';
  const { nowRecorded, unitsById } = t.deskTexts;
  const sentence = `${nowRecorded} ${dayInWords(recorded.effectiveOn, lang)} ${recorded.sentence}`;
  const words = kind === 'correct' ? [unitsById] : [];
  return (
    <>
      <Head kinds={isChange ? OF_EVENTS : ['void']} of={{ kind, id }} title={sentence} />
      <Desk
        key={printSubject({ kind, id })}
        schema={schema}
        start={amendmentText(kind, { organization: code, id, words }, recorded)}
        isAmendment
      />
    </>
  );
}

type RecordedEvent = Extract<RecordedEventQuery['node'], { eventId: string }>;

const isEvent = (node: RecordedEventQuery['node']): node is RecordedEvent =>
  node !== null && 'eventId' in node;

/** The effective version; of a voided event the recorded one. */
function recordedNow(event: RecordedEvent): Recorded & { sentence: string } {
  const { type, effectiveOn, precision, clause, note, data, sentence } = event.reading ?? event;
  const reorganization = event.revision?.reorganization;
  const hasOwnDay = reorganization ? reorganization.effectiveOn !== effectiveOn : false;
  return { type, effectiveOn, hasOwnDay, precision, clause, note, data, sentence };
}

export function ReorganizationDesk({ schema, of: { kind, id } }: Props) {
  const { lang, t } = useWords();
  const { code, newest } = useFrame();
  const { data, error, refetch } = useAnswer(RecordedReorganizationDocument, { id: `${id}~${newest}` });
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  if (!data.node || !('title' in data.node)) return <Notice>{t.nothingFound}</Notice>;
  const { title, effectiveOn } = data.node;
  const sentence = `${t.deskTexts.nowRecorded} ${title} ${dayInWords(effectiveOn, lang)}`;
  return (
    <>
      <Head kinds={OF_REORGANIZATIONS} of={{ kind, id }} title={sentence} />
      <Desk
        key={printSubject({ kind, id })}
        schema={schema}
        start={amendmentText(kind, { organization: code, id, words: [] }, { effectiveOn })}
        isAmendment
      />
    </>
  );
}

function Head({ kinds, of, title }: { kinds: readonly Amendment[]; of: AmendmentOf; title: string }) {
  const { t } = useWords();
  const { address } = useFrame();
  return (
    <header className={style.head}>
      <h2>{title}</h2>
      <nav className={style.bar} aria-label={title}>
        {kinds.map((kind) => (
          <Link
            key={kind}
            to={{ ...address, subject: printSubject({ kind, id: of.id }) }}
            aria-current={kind === of.kind ? 'page' : undefined}
          >
            {t.deskTexts.amendments[kind]}
          </Link>
        ))}
        <Link to={{ ...address, subject: undefined }}>{t.deskTexts.newReorganization}</Link>
      </nav>
    </header>
  );
}
