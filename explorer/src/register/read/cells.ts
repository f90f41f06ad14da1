/** A table as text: cells between commas or tabs, in quotes where a cell contains those or a line break. */
export interface Row {
  /** Of its first cell. */
  line: number;
  cells: string[];
}

export interface Cells {
  rows: Row[];
  /** The line of a quote that is never closed. */
  unclosed?: number;
}

export function readCells(text: string, separator: ',' | '\t'): Cells {
  const rows: Row[] = [];
  let row: Row = { line: 1, cells: [] };
  let cell = '';
  let line = 1;
  let quotedFrom: number | undefined;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== '')) rows.push(row);
    row = { line, cells: [] };
  };
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let i = 0; i < plain.length; i++) {
    const one = plain[i] ?? '';
    if (one === '\n') line += 1;
    if (quotedFrom !== undefined) {
      if (one !== '"') cell += one === '\n' ? ' ' : one;
      else if (plain[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quotedFrom = undefined;
    } else if (one === '"' && cell.trim() === '') {
      cell = '';
      quotedFrom = line;
    } else if (one === separator) endCell();
    else if (one === '\n') endRow();
    else cell += one;
  }
  endRow();
  return { rows, ...(quotedFrom === undefined ? {} : { unclosed: quotedFrom }) };
}
