/** What is wrong with a file that records something, and what would mend it. */
import { type Bilingual, say } from '../domain/words/bilingual.js';

/** About the file and its command. */
export const fileTexts = {
  notUtf8: say(
    '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。',
    'The file is not in UTF-8. Save it in UTF-8.',
  ),
  noCommand: (names: string[]) =>
    say(
      `記録できる内容がありません。登録なら code と units、機構改正なら organization と reorganization、それ以外なら ${names.join('、')} のどれか一つを書いてください。`,
      `There is nothing to record. Write code and units to register an organization, organization and reorganization to record a reorganization, or one of ${names.join(', ')}.`,
    ),
  noCoverage: say(
    '組織図が組織の全体を載せたものか一部かが書かれていません。「coverage: COMPLETE」（全体）か「coverage: PARTIAL」（一部）の行を加えてください。',
    'The file does not say how much of the organization the chart shows. Add the line "coverage: COMPLETE" (all of it) or "coverage: PARTIAL" (a part).',
  ),
  otherKey: (command: string, key: string) =>
    say(
      `${command} のファイルには ${command} だけを書きます。${key} はその中に移すか、別のファイルに分けてください。`,
      `A file with ${command} has no other key beside it. Move ${key} below it, or to a file of its own.`,
    ),
} satisfies Texts;

/** About a value that does not fit its input type. `meant`: the names that were perhaps meant. */
export const valueTexts = {
  missingField: (field: string) =>
    say(`必要な項目 ${field} がありません。書き加えてください。`, `The field ${field} is missing. Add it.`),
  unknownField: (field: string, meant: string[]) =>
    didYouMean(
      say(`${field} という項目はありません。`, `There is no field ${field}.`),
      meant,
      say('取り除いてください。', 'Remove it.'),
    ),
  empty: say('値が空です。内容を書いてください。', 'The value is empty. Give one.'),
  notFields: (value: string) =>
    say(
      `${value} ではなく、項目の並び（名前: 値）が必要です。`,
      `Fields (name: value) are expected here, not ${value}.`,
    ),
  notInEnum: (value: string, meant: string[]) =>
    didYouMean(
      say(`${value} は選べません。`, `${value} is not one of the values.`),
      meant,
      say('schema.graphql にある値を書いてください。', 'Give one that schema.graphql lists.'),
    ),
  notText: (value: string) =>
    say(
      `${value} は文字列ではありません。文字列なら引用符で囲んでください。`,
      `${value} is not text. If it is meant as text, put it in quotes.`,
    ),
  notId: (value: string) =>
    say(
      `${value} は ID ではありません。引用符で囲んだ文字列で書いてください。`,
      `${value} is not an id. Write it as text in quotes.`,
    ),
  notInteger: (value: string) =>
    say(
      `${value} は整数ではありません。引用符を付けずに整数を書いてください。`,
      `${value} is not a whole number. Write one without quotes.`,
    ),
  notBoolean: (value: string) =>
    say(
      `${value} は true でも false でもありません。どちらかを書いてください。`,
      `${value} is neither true nor false. Give one of them.`,
    ),
  other: (message: string) => say(`値が正しくありません（${message}）。`, message),
} satisfies Texts;

/** About the YAML, by the codes of its parser. */
export const yamlTexts: Record<string, Bilingual> = {
  DUPLICATE_KEY: say(
    '同じ項目が二度書かれています。一つにしてください。',
    'The same key is written twice. Keep one of them.',
  ),
  MULTIPLE_DOCS: say(
    '「---」で区切られた文書が複数あります。ファイルを分けてください。',
    'The file has several documents separated by "---". Write one file for each.',
  ),
  TAB_AS_INDENT: say(
    '字下げにタブが使われています。空白にしてください。',
    'A tab is used to indent. Use spaces.',
  ),
  BAD_INDENT: say(
    '字下げが揃っていません。同じ階層の項目を同じ列から始めてください。',
    'The indentation is uneven. Begin all keys of one level in the same column.',
  ),
  MISSING_CHAR: say(
    '文字が足りません。「:」の後の空白や、閉じる引用符・括弧を確かめてください。',
    'A character is missing. Check the space after ":", and closing quotes and brackets.',
  ),
};

export const otherYamlText = say(
  'YAML として読めません。この行とその前の行の書き方を確かめてください。',
  'This is not valid YAML. Check how this line and the one before it are written.',
);

export const yamlTextAt = (line: number, column: number, { ja, en }: Bilingual, message: string) =>
  say(`${line}行${column}桁: ${ja}`, `Line ${line}, column ${column}: ${en} (${message})`);

export const badAlias = (message: string) =>
  say(
    '別名（*）を展開できません。別名を使わずに書いてください。',
    `The aliases (*) cannot be expanded (${message}). Write the file without them.`,
  );

function didYouMean(problem: Bilingual, meant: string[], otherwise: Bilingual): Bilingual {
  const { ja, en } =
    meant.length > 0
      ? say(`${meant.join('、')} のことではありませんか。`, `Did you mean ${meant.join(' or ')}?`)
      : otherwise;
  return say(`${problem.ja}${ja}`, `${problem.en} ${en}`);
}

type Texts = Record<string, Bilingual | ((...words: never[]) => Bilingual)>;
