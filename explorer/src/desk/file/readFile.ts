/** The text of the editor as a command, and what is wrong with it as far as the page can say. */
import type { Texts } from '../../words/texts.js';
import { type Misfit, misfits } from './check.js';
import { commandOf, type FileCommand, keysOf, lacksReason } from './commands.js';
import type { FileSchema } from './fileSchema.js';
import { readYaml, type Span, type YamlText } from './yamlText.js';

export interface Finding extends Span {
  severity: 'error' | 'warning';
  message: string;
  code?: string;
}

export interface ReadFile {
  /** Undefined if it cannot be tried out. */
  command?: FileCommand;
  findings: Finding[];
  spanOf: YamlText['spanOf'];
}

export function readFile(text: string, root: FileSchema, code: string, t: Texts): ReadFile {
  const { value, problems, spanOf } = readYaml(text);
  const words = t.deskTexts;
  const error = (span: Span, message: string): Finding => ({ ...span, severity: 'error', message });
  const refused = (findings: Finding[]): ReadFile => ({ findings, spanOf });
  if (problems.length > 0) return refused(problems.map((one) => error(one, words.yaml(one.message))));
  const command = commandOf(value);
  if (!command && !hasKey(value, 'reorganization')) return refused([error(spanOf([]), words.noCommand)]);
  const wrong = misfits(root, value);
  if (wrong.length > 0 || !command) {
    return refused(wrong.map((misfit) => error(spanOf(misfit.keys), inWords(misfit, t))));
  }
  const { organization } = command.input;
  if (String(organization) !== code) {
    return refused([error(spanOf(keysOf(command, 'organization')), words.otherOrganization(code))]);
  }
  const reason = error(spanOf(keysOf(command, 'reason')), words.noReason);
  return { command, findings: lacksReason(command) ? [reason] : [], spanOf };
}

const hasKey = (value: unknown, key: string) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);

export function inWords({ kind, name, possible }: Misfit, { deskTexts }: Texts): string {
  const text = deskTexts.misfits[kind](name);
  return possible.length === 0 ? text : `${text} ${deskTexts.possible(possible.join(', '))}`;
}
