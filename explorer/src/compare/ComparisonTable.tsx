/** Old and new side by side in blocks of a 部, with ribbons between what was and what became of it. */
import { useMemo, useRef, useState } from 'react';
import { usePrinting } from '../look/usePrinting.js';
import { useWords } from '../words/lang.js';
import { BlockOthers } from './BlockOthers.js';
import type { Block } from './blocks.js';
import { ComparisonRow, type Moment } from './ComparisonRow.js';
import style from './ComparisonTable.module.css';
import type { Line } from './lines.js';
import { Ribbons } from './Ribbons.js';
import { ribbonsOf } from './ribbonPaths.js';
import type { Change } from './rows.js';
import { useRowPlaces } from './useRowPlaces.js';

interface Props {
  blocks: readonly Block[];
  changes: readonly (Change & { lines: Line[] })[];
  /** The two moments, as headings. */
  titles: [string, string];
  eve: Moment;
  /** The second moment is only tried out: its units have no page. */
  isProvisional?: boolean;
  /** It is one day at two revisions: the record changed, and not the city. */
  isOfRecord: boolean;
}

/** More rows make the page slow, and nobody reads them: they are shown when asked for, and on paper. */
const AT_FIRST = 600;

export function ComparisonTable({ blocks, changes, titles, eve, isProvisional = false, isOfRecord }: Props) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [isAll, setAll] = useState(false);
  const isPrinting = usePrinting();
  const shown = useMemo(
    () => (isAll || isPrinting ? blocks : firstOf(blocks, AT_FIRST)),
    [blocks, isAll, isPrinting],
  );
  const places = useRowPlaces(table, shown);
  const rows = useMemo(() => shown.flatMap((block) => block.rows), [shown]);
  const ribbons = useMemo(() => {
    const others = shown.flatMap((block) => block.others);
    return ribbonsOf(rows, changes, [...new Set(others)]);
  }, [rows, shown, changes]);
  const left = blocks.reduce((sum, block) => sum + block.rows.length, 0) - rows.length;
  return (
    <div className={style.whole}>
      <table className={style.table} ref={table}>
        <thead>
          <tr>
            <th scope="col">
              {t.before} <small>{titles[0]}</small>
            </th>
            <th className={style.between} data-lane aria-hidden="true" />
            <th scope="col">
              {t.after} <small>{titles[1]}</small>
            </th>
            <th scope="col">{t.sentence}</th>
          </tr>
        </thead>
        {shown.map((block) => (
          <tbody key={block.root ?? ''} className={style.block}>
            {block.rows.map((row) => (
              <ComparisonRow
                key={row.at}
                row={row}
                change={row.change === undefined ? undefined : changes[row.change]}
                eve={eve}
                isProvisional={isProvisional}
                isOfRecord={isOfRecord}
              />
            ))}
            {block.others.length > 0 && (
              <BlockOthers others={block.others} isOfNoUnit={block.root === undefined} />
            )}
          </tbody>
        ))}
      </table>
      <Ribbons ribbons={ribbons} places={places} />
      {left > 0 && (
        <button type="button" onClick={() => setAll(true)}>
          {t.comparison.showRest(left)}
        </button>
      )}
    </div>
  );
}

function firstOf(blocks: readonly Block[], most: number): Block[] {
  let rest = most;
  return blocks.flatMap((block) => {
    const rows = block.rows.slice(0, Math.max(0, rest));
    rest -= block.rows.length;
    if (rows.length === 0 && block.root !== undefined) return [];
    return [{ ...block, rows, others: rows.length === block.rows.length ? block.others : [] }];
  });
}
