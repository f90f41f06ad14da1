/** The page for people in a dump: what its files are, and what each of their columns means. */
import { dumpTexts } from '../texts.js';
import { type Described, versionOf } from './described.js';

export function readme(described: Described): string {
  const { organizations, tables } = described;
  const { ja, en } = dumpTexts.title(organizations.map(({ name }) => name));
  return `# ${ja} / ${en}

${dumpTexts.description.ja}

${dumpTexts.description.en}

${dumpTexts.filter}

Version: ${versionOf(described)}

| file | rows | what it is |
| --- | --- | --- |
${tables.map(({ file, rows, comment }) => `| ${file} | ${rows} | ${inCell(comment)} |`).join('\n')}
${tables.map(sectionOf).join('')}`;
}

const sectionOf = ({ file, columns }: Described['tables'][number]) => `
## ${file}

| column | type | meaning |
| --- | --- | --- |
${columns.map(({ name, type, comment }) => `| ${name} | ${type} | ${inCell(comment)} |`).join('\n')}
`;

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
