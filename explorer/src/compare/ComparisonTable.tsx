/** Old and new side by side in blocks of a 部, with ribbons between what was and what became of it. */
import { useMemo, useRef, useState } from 'react';
import { usePrinting } from '../look/usePrinting.js';
import { useWords } from '../words/lang.js';
import { BlockOthers } from './BlockOthers.js';
import type { Block } from './blocks.js';
import { ComparisonRow, type Moment } from './ComparisonRow.js';
import style from './ComparisonTable.module.css';
import { FoldLine } from './FoldLine.js';
import { type Fold, isFold, withFolds } from './folds.js';
import type { Line } from './lines.js';
import { Ribbons } from './Ribbons.js';
import { ribbonsOf } from './ribbonPaths.js';
import type { Change, Row } from './rows.js';
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
  /** Every row is shown, also of units that only followed the one above them. */
  isWhole?: boolean;
}

/** More rows make the page slow, and nobody reads them: they are shown when asked for, and on paper. */
const AT_FIRST = 600;

export function ComparisonTable(props: Props) {
  const { blocks, changes, titles, eve, isProvisional = false, isOfRecord, isWhole = false } = props;
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [isAll, setAll] = useState(false);
  const isPrinting = usePrinting();
  const shown = useMemo(
    () => (isAll || isPrinting ? blocks : firstOf(blocks, AT_FIRST)),
    [blocks, isAll, isPrinting],
  );
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const isUnfolded = isWhole || isPrinting;
  const lines = useMemo(
    () => shown.map((block) => linesOf(block.rows, opened, isUnfolded)),
    [shown, opened, isUnfolded],
  );
  const rows = useMemo(() => lines.flat().flatMap((line) => (isFold(line) ? [] : [line])), [lines]);
  const places = useRowPlaces(table, rows);
  const ribbons = useMemo(() => {
    const others = shown.flatMap((block) => block.others);
    return ribbonsOf(rows, changes, [...new Set(others)]);
  }, [rows, shown, changes]);
  const count = (some: readonly Block[]) => some.reduce((sum, block) => sum + block.rows.length, 0);
  const left = count(blocks) - count(shown);
  const toggle = ({ of }: Fold) =>
    setOpened(
      (known) => new Set(known.has(of.at) ? [...known].filter((at) => at !== of.at) : [...known, of.at]),
    );
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
        {shown.map((block, i) => (
          <tbody key={block.root ?? ''} className={style.block}>
            {lines[i]?.map((line) =>
              isFold(line) ? (
                <FoldLine
                  key={`fold ${line.of.at}`}
                  fold={line}
                  isOpen={opened.has(line.of.at)}
                  onToggle={() => toggle(line)}
                />
              ) : (
                <ComparisonRow
                  key={line.at}
                  row={line}
                  change={line.change === undefined ? undefined : changes[line.change]}
                  {...{ eve, isProvisional, isOfRecord }}
                />
              ),
            )}
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

function linesOf(
  rows: readonly Row[],
  opened: ReadonlySet<number>,
  isUnfolded: boolean,
): readonly (Row | Fold)[] {
  if (isUnfolded) return rows;
  return withFolds(rows).flatMap((one) =>
    isFold(one) && opened.has(one.of.at) ? [one, ...one.rows] : [one],
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
