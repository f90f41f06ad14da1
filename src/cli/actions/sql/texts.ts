/** What the command says about the address, and why a statement is refused. */
import { say } from '../../../domain/words/bilingual.js';

export const readsAll = say(
  'ロール enkaku_reader は、スキーマ enkaku だけを、このデータベースのすべての組織について読めます（docs/bi.md）。',
  'The role enkaku_reader reads the schema enkaku alone, of all organizations of this database (docs/bi.md).',
);

export const ownServer = say(
  'このロールは enkaku roles の SQL で作り、パスワードを設定してください。',
  'Make this role with the SQL of enkaku roles, and give it a password.',
);

export const embeddedLives = say(
  '組み込みのデータベースは、enkaku serve などのプログラムが使っている間だけ動きます。使っていないときは enkaku sql --keep で動かし続けられます。',
  'The embedded database runs only while a program such as enkaku serve uses it. Otherwise enkaku sql --keep keeps it running.',
);

export const kept = say(
  'Ctrl-C で止めるまで、組み込みのデータベースは動き続けます。',
  'The embedded database runs until you stop this with Ctrl-C.',
);

export const writes = say(
  'この文はデータベースを変更するため、実行しません。enkaku sql は読むだけです。',
  'This statement would change the database. enkaku sql only reads.',
);

export const severalStatements = say(
  '文が二つ以上あります。一つだけ指定してください。',
  'These are several statements. Give one.',
);

/** `place`: where the mistake is, if it has one. */
export const notRead = (reason: string, place?: { line: number; column: number }) =>
  say(
    `PostgreSQL はこの文に答えられません${place ? `（${place.line}行目の${place.column}文字目）` : ''}。${reason}`,
    `PostgreSQL cannot answer this statement${place ? ` (line ${place.line}, column ${place.column})` : ''}: ${reason}`,
  );
