/** What the columns of a table mean, by their headers: a list of units (path, kind …), or a column for each level (部, 課, 係). */
import { kindNamed } from './kinds.js';

/** The same headers as `enkaku derive` takes, in lower case and half width. */
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
export type ListColumns = Partial<Record<Column, number>>;

export interface Columns {
  /** The columns of a list of units. */
  list?: ListColumns;
  /** The columns of the levels from the top, each with the kind that its header names. */
  levels?: { at: number; kind?: string }[];
  ignored: string[];
}

/** Undefined: the first line is no line of headers. */
export function columnsOf(headers: readonly string[]): Columns | undefined {
  const named = headers.map(columnNamed);
  const list = Object.fromEntries(named.flatMap((one, i) => (one ? [[one, i]] : []))) as ListColumns;
  const hasPlaces =
    list.path !== undefined || [list.id, list.name, list.parent].every((at) => at !== undefined);
  const others = (isRead: (i: number) => boolean) =>
    headers.filter((header, i) => header !== '' && !isRead(i));
  if (hasPlaces) return { list, ignored: others((i) => named[i] !== undefined) };
  const levels = headers.flatMap((header, at) => (isLevel(header) ? [{ at, kind: kindNamed(header) }] : []));
  if (levels.length === 0) return undefined;
  return { levels, ignored: others((i) => levels.some(({ at }) => at === i)) };
}

function columnNamed(header: string): Column | undefined {
  const key = plain(header).replace(/[\s_-]/g, '');
  return (Object.keys(HEADERS) as Column[]).find((column) => HEADERS[column].includes(key));
}

const LEVELS = [
  '部局',
  '部署',
  '部局名',
  '部名',
  '課名',
  '課室',
  '課室名',
  '課所',
  '課所名',
  '係名',
  '係等',
  '部等',
  '課等',
];

const isLevel = (header: string) =>
  kindNamed(header) !== undefined ||
  LEVELS.includes(plain(header)) ||
  /^(第?\d+階層|階層\d+|レベル\d+|level ?\d+)$/.test(plain(header));

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
