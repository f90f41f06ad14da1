/** Chooses a unit by any name that it has or had. */
import { useDeferredValue, useMemo, useState } from 'react';
import { LogUnitDocument } from '../ask/questions/log/logUnit.generated.js';
import { FindUnitsDocument } from '../ask/questions/search/findUnits.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Combobox } from '../search/Combobox.js';
import { otherNames, shownState } from '../search/named.js';
import { useWords } from '../words/lang.js';
import style from './Log.module.css';

interface Props {
  unit: string | undefined;
  onChoose: (unit: string | undefined) => void;
}

export function UnitField({ unit, onChoose }: Props) {
  const { t } = useWords();
  const { logTexts: words } = t;
  const { code } = useFrame();
  const chosen = useAnswer(LogUnitDocument, unit === undefined ? undefined : { code, id: unit });
  if (unit === undefined) return <UnitSearch onChoose={onChoose} />;
  const name = chosen.data?.organization?.unit?.states.at(-1)?.displayName ?? unit;
  return (
    <div className={style.unit}>
      <span>{words.unit}</span>
      <button
        type="button"
        aria-label={words.clearOne(`${words.unit} ${name}`)}
        onClick={() => onChoose(undefined)}
      >
        {name} ✕
      </button>
    </div>
  );
}

function UnitSearch({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useWords();
  const { logTexts: words, searchTexts } = t;
  const { code, date } = useFrame();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useAnswer(
    FindUnitsDocument,
    sought === '' ? undefined : { code, text: sought },
  );
  const groups = useMemo(() => {
    if (sought === '' || !data) return undefined;
    const { nodes, totalCount } = data.searchUnits;
    const results = nodes.flatMap(({ unitId, states }) => {
      const nameOf = ({ displayName }: (typeof states)[number]) => displayName;
      const state = shownState(states, nameOf, sought, date)?.state;
      if (!state) return [];
      const others = otherNames(states, nameOf, state.displayName);
      const about = [state.path.slice(0, -1).join(' › '), others.join('、')].filter((part) => part !== '');
      return [{ key: unitId, name: state.displayName, about }];
    });
    const more = totalCount > nodes.length ? searchTexts.moreOf(totalCount - nodes.length) : undefined;
    return results.length > 0 ? [{ name: searchTexts.groups.units, results, more }] : [];
  }, [sought, data, date, searchTexts]);
  return (
    <div className={style.unit}>
      <span aria-hidden="true">{words.unit}</span>
      <Combobox
        label={`${words.unit}　${words.unitHelp}`}
        placeholder={words.unitHelp}
        text={text}
        onText={setText}
        groups={groups}
        isAsking={sought !== text.trim() || isPlaceholderData || !data}
        onChoose={({ key }) => onChoose(key)}
      />
    </div>
  );
}
