/** The meaning of the columns of a list, by their headers. */
import type { Bilingual } from '../../domain/words/bilingual.js';
import { texts } from './texts.js';

/** The accepted headers of each column, in lower case and half width. */
const HEADERS = {
  id: ['id', 'unitid', 'コード', '組織コード', '組織id'],
  path: ['path', 'パス', '組織パス', '階層'],
  name: ['name', '名称', '組織名', '組織名称', '名前'],
  displayName: ['displayname', '表示名', '表示名称'],
  kind: ['kind', '種別', '区分', '組織種別'],
  order: ['order', '順序', '順番', '並び順', '表示順', '建制順'],
  parent: ['parent', 'parentid', '上位', '上位コード', '上位組織コード', '上位id', '親', '親コード', '親id'],
};

export type Column = keyof typeof HEADERS;

export interface Columns {
  at: Partial<Record<Column, number>>;
  ignored: string[];
  problems: Bilingual[];
}

export function readColumns(headers: string[]): Columns {
  const at: Columns['at'] = {};
  const ignored: string[] = [];
  const problems: Bilingual[] = [];
  headers.forEach((header, i) => {
    const column = columnOf(header);
    if (column === undefined) ignored.push(header);
    else if (at[column] === undefined) at[column] = i;
    else problems.push(texts.columnTwice(headers[at[column]] ?? '', header));
  });
  if (at.path === undefined && (at.id === undefined || at.name === undefined || at.parent === undefined)) {
    problems.push(texts.noPlaces(HEADERS));
  }
  if (at.kind === undefined) problems.push(texts.noColumn(HEADERS.kind));
  return { at, ignored, problems };
}

function columnOf(header: string): Column | undefined {
  const key = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].includes(key));
}
