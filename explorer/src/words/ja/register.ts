/** The texts of the form that registers an organization, in plain office Japanese. */
export const jaRegister = {
  title: '団体を登録する',
  intro:
    'ある日の組織の一覧から、その団体の記録を始めます。表計算ソフトの表、名称の一覧、記録ファイル（YAML）のどれでも使えます。',
  back: '団体の一覧へ',
  list: '組織の一覧',
  listHelp:
    '表計算ソフトの範囲（部・課・係の列）を貼り付けるか、一行に一つずつ、字下げした名称か「企画部/企画課」のような経路を書きます。',
  example: '例を入れる',
  exampleText:
    '企画部\n  企画課\n    計画係\n    調整係\n  情報課\n総務部\n  総務課\n    文書係\n  市民プラザ［施設］',
  open: 'ファイルを開く（CSV、TSV、テキスト、YAML）',
  spreadsheet:
    'このファイルは文字のファイルではありません。表計算ソフトで開き、範囲を選んで写し、ここに貼り付けてください。',
  encoding: '文字コードが UTF-8 でも Shift_JIS でもありません。どちらかで保存し直してください。',
  form: '書き方',
  forms: { auto: '自動で見分ける', indented: '字下げ', paths: '経路', table: '表' },
  readAs: (form: string) => `「${form}」として読みました。`,
  otherKind: '名称から種別が分からない組織単位の種別',
  otherKindHelp: '例：施設。一つずつ書くときは、名称の後に［施設］のように書きます。',
  ignored: (columns: string) => `読まない列：${columns}`,
  problems: {
    empty: () => '組織単位が一つもありません。一行に一つ書いてください。',
    uneven: ([name]: string[]) =>
      `「${name}」の字下げが、上のどの行とも揃っていません。同じ階層の行は同じだけ字下げしてください。`,
    twice: ([path, line]: string[]) =>
      `「${path}」は${line}行にもあります。どちらかを消すか、名称を確かめてください。`,
    noKind: ([name]: string[]) =>
      `「${name}」の種別が名称から分かりません。「${name}［施設］」のように書くか、下の欄に種別を書いてください。`,
    emptyName: ([text]: string[]) =>
      `「${text}」に空の名称があります。余分な区切りを取り除くか、名称を書いてください。`,
    badName: ([name]: string[]) =>
      `「${name}」は名称にできません。200字以内で、制御文字を含めずに書いてください。`,
    nothingAbove: ([name]: string[]) =>
      `「${name}」の左の欄が空で、上の行にも名称がありません。上位の名称を書いてください。`,
    noParent: ([parent]: string[]) => `上位「${parent}」に当たる行がありません。上位の列を確かめてください。`,
    circle: ([name]: string[]) => `「${name}」の上位をたどると元に戻ります。上位の列を確かめてください。`,
    idTwice: ([id, line]: string[]) =>
      `ID「${id}」は${line}行にもあります。一つの組織単位に一つの ID を書いてください。`,
    unclosed: () => 'ここで始まる引用符（"）が閉じていません。閉じるか、取り除いてください。',
  },
  line: (line: number) => `${line}行`,
  count: (count: number) => (count === 0 ? '誤りはありません。' : `誤り${count}件`),
  moreProblems: (count: number) => `ほかに${count}件あります。`,
  result: '読み取った組織',
  resultHelp: '一覧を書くと、読み取った組織がここに出ます。',
  units: (count: number) => `${count.toLocaleString('ja')}の組織単位`,
  facts: '団体',
  code: '団体コード',
  codeHelp: '地方公共団体コードなど。半角の英数字と . _ - で64字まで。後から変えられません。',
  name: '名称',
  knownFrom: '基準日',
  knownFromHelp: '一覧の組織であったことが分かっている最初の日。これより前のことは「不明」になります。',
  coverage: '一覧の範囲',
  coverages: {
    COMPLETE: '組織の全体を載せている',
    PARTIAL: '組織の一部だけを載せている',
  },
  timeZone: '時間帯',
  source: '出典（なくてもよい）',
  sourceHelp: '例：令和8年4月1日 組織図、広報の URL',
  inFile: '団体の名称や基準日は、ファイルに書かれているものを使います。',
  missing: {
    list: '組織の一覧',
    mistakes: '一覧の誤りの訂正',
    code: '団体コード',
    badCode: '半角の英数字と . _ - だけの団体コード',
    taken: (name: string) => `ほかの団体コード（このコードでは「${name}」が登録されています）`,
    name: '名称',
    knownFrom: '基準日（2026-04-01、令和8年4月1日など）',
    coverage: '一覧の範囲',
    timeZone: '時間帯（Asia/Tokyo など）',
  },
  stillNeeded: 'あと必要なもの：',
  register: '登録する',
  sure: (name: string, code: string, units: number, day: string) =>
    `${name}（${code}）を、${day}の${units.toLocaleString('ja')}の組織単位とともに登録します。記録は消せません。誤りは後から訂正として記録します。`,
  confirm: 'この内容で登録する',
  notYet: '戻る',
  registering: '登録しています…',
  refused: '登録されませんでした。',
  lost: '返事が届きませんでした。もう一度登録してください。同じ内容が二度登録されることはありません。',
  closed:
    '登録できるのは、この団体かすべての団体の管理者です。ここで確かめた一覧は、記録ファイル（YAML）に保存しておけます。管理者はそれを、この画面かコマンド enkaku register で登録できます。',
  takeFile: '記録ファイル（YAML）を保存する',
  restored: '書きかけの一覧を復元しました。',
  startAgain: '初めから書き直す',
};

export type RegisterTexts = typeof jaRegister;
