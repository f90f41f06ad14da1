/** The kind of a unit (部, 課, 係 …) as its name shows it, or as it is written behind it: 市民プラザ［施設］. */

/** Longer endings first. */
const ENDINGS = [
  ...['事務局', '委員会', '出張所', '事務所', 'センター', 'グループ', 'チーム'],
  ...['支所', '支店', '本部', '担当', '部', '局', '課', '室', '係', '班', '所', '署', '科', '省', '庁', '府'],
];
const WORDS = [
  ...['Department', 'Division', 'Section', 'Subsection', 'Office', 'Bureau', 'Group', 'Team'],
  ...['Unit', 'Branch', 'Center', 'Centre', 'Committee', 'Directorate', 'Ministry', 'Agency'],
];

const MARKED = /^(.*\S)\s*[[［]\s*([^\][［］]+?)\s*[\]］]$/u;

/** `kind` undefined: the name does not show it. */
export function nameAndKind(written: string): { name: string; kind?: string } {
  const [, name, marked] = MARKED.exec(written) ?? [];
  if (name !== undefined && marked !== undefined) return { name, kind: marked };
  return { name: written, kind: kindIn(written) };
}

function kindIn(name: string): string | undefined {
  const plain = name.normalize('NFKC').trim();
  const ending = ENDINGS.find((one) => plain.length > one.length && plain.endsWith(one));
  if (ending !== undefined) return ending;
  const word = /\S+$/.exec(plain)?.[0].toLowerCase();
  return plain.includes(' ') ? WORDS.find((one) => one.toLowerCase() === word) : undefined;
}

/** Whether a text is a kind and nothing else, as the header of a column is. */
export function kindNamed(header: string): string | undefined {
  const plain = header.normalize('NFKC').trim();
  return [...ENDINGS, ...WORDS].find((one) => one.toLowerCase() === plain.toLowerCase());
}
