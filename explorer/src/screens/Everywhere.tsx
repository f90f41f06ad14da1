/** The units and duties of all organizations that have a text in their name. */
import { printAddress } from '../address/address.js';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { SearchAllDocument } from '../ask/questions/search/searchAll.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataBar } from '../data/DataBar.js';
import { groupsEverywhere } from '../search/everywhere.js';
import { useWords } from '../words/lang.js';
import style from './Organizations.module.css';

export function Everywhere({ text }: { text: string }) {
  const { t, lang } = useWords();
  const { address } = useAddress();
  const { data, isPlaceholderData } = useAnswer(SearchAllDocument, { text });
  // A result that belongs to another text would lead elsewhere.
  if (!data || isPlaceholderData) return null;
  const groups = groupsEverywhere(data, { text, lang, chosen: address.lang, t });
  if (groups.length === 0) return null;
  return (
    <>
      {groups.map(({ name, results, more }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul>
            {results.map((one) => (
              <li key={one.key}>
                <Link to={one.to}>
                  <span>{one.name}</span>
                  <small>{one.about.join('　')}</small>
                </Link>
              </li>
            ))}
          </ul>
          {more && <p className={style.count}>{more}</p>}
        </section>
      ))}
      <DataBar
        question={SearchAllDocument}
        variables={{ text }}
        isBehind={isPlaceholderData}
        title={`“${text}”`}
        nameOf={(ending) => `found.${ending}`}
        csv={() => [
          ['group', 'name', 'about', 'address'],
          ...groups.flatMap(({ name: group, results }) =>
            results.map(({ name, about, to }) => [group, name, about.join(' '), printAddress(to)]),
          ),
        ]}
      />
    </>
  );
}
