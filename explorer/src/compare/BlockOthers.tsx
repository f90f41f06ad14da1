/** What changed in a 部 beside its units, below its rows; each in the service's own sentence. */
import { Because } from '../record/Because.js';
import { useWords } from '../words/lang.js';
import style from './ComparisonTable.module.css';
import { clausesOf } from './lines.js';
import { keyOf, OTHER_KINDS, type Other } from './others.js';

export function BlockOthers({ others, isOfNoUnit }: { others: readonly Other[]; isOfNoUnit: boolean }) {
  const { t } = useWords();
  return OTHER_KINDS.map((kind) => {
    const ofKind = others.filter((other) => other.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <tr key={kind} className={style.others}>
        <td />
        <td className={style.between} />
        <td colSpan={2}>
          <h2>
            {t[kind]}
            {isOfNoUnit && t.comparison.ofNoUnit}
          </h2>
          <ul>
            {ofKind.map((other) => (
              <li key={keyOf(other)}>
                {other.sentence} <small>{clausesOf(other)}</small>{' '}
                {other.events.map((event) => (
                  <Because key={event.eventId} event={event} />
                ))}
              </li>
            ))}
          </ul>
        </td>
      </tr>
    );
  });
}
