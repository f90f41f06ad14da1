/** How answers change: for each day from which on they differ, what differs between the present revision and the next. */
import { dayInWords } from '../address/day.js';
import { PreviewDocument } from '../ask/questions/desk/preview.generated.js';
import { DataBar } from '../data/DataBar.js';
import { previewFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import type { Asked, Preview } from './usePreview.js';

interface Props {
  preview: Preview;
  of: Asked;
  revision: number;
  isBehind: boolean;
}

export function Impact({ preview, of, revision, isBehind }: Props) {
  const { t, lang } = useWords();
  const { deskTexts: words } = t;
  const { code } = useFrame();
  const { days, units, laterEvents, impact } = preview;
  if (days.length === 0) return <p>{words.noImpact}</p>;
  const hidden = days.slice(impact.length);
  return (
    <div>
      <p>
        {words.axes(revision)}　{words.unitsDiffer(units.length)}
      </p>
      {impact.map((one) => (
        <section key={one.to.date}>
          <h3>{words.impactOn(dayInWords(one.to.date, lang))}</h3>
          <ul>
            {sentencesOf(one).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
      {hidden.length > 0 && <p>{hidden.map((day) => dayInWords(day, lang)).join('、')}</p>}
      {laterEvents.length > 0 && (
        <section>
          <h3>{words.laterEvents}</h3>
          <ul>
            {laterEvents.map(({ eventId, effectiveOn, clause, sentence }) => (
              <li key={eventId}>
                {effectiveOn} {clause} {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
      <DataBar
        question={PreviewDocument}
        variables={{ code, of, lang: lang === 'ja' ? 'JA' : 'EN', impacts: preview.impact.length }}
        isBehind={isBehind}
        title={words.draftOf(words.impact)}
        nameOf={(ending) => previewFile(code, 'impact', ending)}
        csv={() => [
          ['from', 'sentence'],
          ...impact.flatMap((one) => sentencesOf(one).map((sentence) => [one.to.date, sentence])),
        ]}
      />
    </div>
  );
}

const sentencesOf = ({ changes }: Preview['impact'][number]): string[] => [
  ...new Set(changes.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))),
];
