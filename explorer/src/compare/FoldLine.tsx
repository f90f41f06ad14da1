/** The line that stands for the units that only followed the one above them. It opens and closes. */
import { useWords } from '../words/lang.js';
import style from './ComparisonTable.module.css';
import type { Fold } from './folds.js';

interface Props {
  fold: Fold;
  isOpen: boolean;
  onToggle: () => void;
}

export function FoldLine({ fold: { of, rows }, isOpen, onToggle }: Props) {
  const { t } = useWords();
  const name = (of.after ?? of.before)?.displayName ?? '';
  const line = (
    <button
      type="button"
      className={style.fold}
      aria-expanded={isOpen}
      aria-label={t.comparison.foldOf(name, rows.length)}
      onClick={onToggle}
    >
      {isOpen ? '▾' : '▸'} {t.comparison.fold(rows.length)}
    </button>
  );
  const isOnRight = of.after !== null;
  return (
    <tr>
      <td className={style.unit} data-depth={Math.min(of.depth + 1, 6)}>
        {isOnRight ? null : line}
      </td>
      <td className={style.between} aria-hidden="true" />
      <td className={style.unit} data-depth={Math.min(of.depth + 1, 6)}>
        {isOnRight ? line : null}
      </td>
      <td className={style.what} />
    </tr>
  );
}
