/** What is wrong with a list of units, and what would mend it. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';

export const texts = {
  badEncoding: () =>
    say(
      '文字コードが UTF-8 でも Shift_JIS でもありません。どちらかで保存し直してください。',
      'The file is neither in UTF-8 nor in Shift_JIS. Save it in one of them.',
    ),
  noRows: () =>
    say(
      '組織単位が一つもありません。見出しの行の下に、組織単位を一行に一つ書いてください。',
      'There are no units. Below the line of headers, write one unit a line.',
    ),
  badCsv: (reason: string) =>
    say(
      `CSV として読めません（${reason}）。引用符（"）の閉じ忘れなどを確かめてください。`,
      `This cannot be read as CSV (${reason}). Check that all quotes (") are closed.`,
    ),
  columnTwice: (first: string, second: string) =>
    say(
      `列「${first}」と列「${second}」は同じことを表します。どちらかにしてください。`,
      `The columns “${first}” and “${second}” mean the same. Keep only one of them.`,
    ),
  noPlaces: (headers: Record<'id' | 'path' | 'name' | 'parent', string[]>) => {
    const { id, path, name, parent } = headers;
    const either = (names: string[]) => names.slice(0, 3).join(' / ');
    return say(
      `組織単位の位置がわかりません。パスの列（${either(path)}）を設けるか、ID（${either(id)}）、名称（${either(name)}）及び上位の ID（${either(parent)}）の三列を設けてください。`,
      `No column says where a unit is in the tree. Give a column with paths (${either(path)}), or three columns: id (${either(id)}), name (${either(name)}) and the id of the parent (${either(parent)}).`,
    );
  },
  noColumn: (names: string[]) =>
    say(
      `種別の列がありません。見出しが ${names.join('、')} のどれかの列を設けてください。`,
      `There is no column for the kinds. Add one with the header ${names.join(', ')}.`,
    ),
  tooFewFields: (found: number, wanted: number) =>
    say(
      `列が${found}個しかありません（見出しは${wanted}個）。欠けている欄を補ってください。`,
      `The line has ${found} of ${wanted} columns. Fill in what is missing.`,
    ),
  tooManyFields: (found: number, wanted: number) =>
    say(
      `列が${found}個あります（見出しは${wanted}個）。「,」を含む欄は引用符（"）で囲んでください。`,
      `The line has ${found} columns, the headers ${wanted}. Put quotes (") around a field that contains a comma.`,
    ),
  emptyCell: (column: string) =>
    say(`${column}が空です。書き加えてください。`, `The column ${column} is empty. Fill it in.`),
  emptyName: (path: string) =>
    say(
      `パス「${path}」に空の名称があります。余分な「/」を取り除くか、名称に含まれる「/」を「\\/」と書いてください。`,
      `The path “${path}” has an empty name. Remove the extra “/”, or write a “/” inside a name as “\\/”.`,
    ),
  atSign: (path: string) =>
    say(
      `パス「${path}」が「@」で始まっています。名称の一部なら「\\@」と書いてください。`,
      `The path “${path}” begins with “@”. If it is part of the name, write “\\@”.`,
    ),
  badOrder: (order: string) =>
    say(
      `順序「${order}」が数ではありません。1、2、3 のように書いてください。`,
      `The order “${order}” is not a number. Write 1, 2, 3 …`,
    ),
  otherName: (name: string, path: string) =>
    say(
      `名称「${name}」がパス「${path}」の末尾と違います。どちらかに合わせてください。`,
      `The name “${name}” is not the last name of the path “${path}”. Make them equal.`,
    ),
  idTwice: (id: string, line: number) =>
    say(
      `ID「${id}」は${line}行目にもあります。一つの組織単位は一行にしてください。`,
      `The id “${id}” is also in line ${line}. Give each unit one line and its own id.`,
    ),
  pathTwice: (path: string, line: number) =>
    say(
      `パス「${path}」は${line}行目にもあります（全角・半角の違いは区別しません）。名称を確かめるか、重複した行を消してください。`,
      `The path “${path}” is also in line ${line} (full width and half width count as equal). Check the names, or delete one of the lines.`,
    ),
  noParent: (parent: string) =>
    say(
      `上位の「${parent}」が一覧にありません。その行を加えるか、上位を直してください。`,
      `The parent “${parent}” is not in the list. Add a line for it, or correct the parent.`,
    ),
  cycle: (id: string) =>
    say(
      `「${id}」の上位をたどると自分に戻ります。上位を直してください。`,
      `The parents of “${id}” lead back to it. Correct them.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;
