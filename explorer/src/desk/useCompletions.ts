/** Completions for the editor: fields and values from the schema, names from the eve. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { addDays } from '../address/day.js';
import { NamesOnDayDocument } from '../ask/questions/desk/namesOnDay.generated.js';
import { inAdvance } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { fieldWords } from '../words/fieldWords.js';
import { useWords } from '../words/lang.js';
import { type Completing, completingAt, inYaml } from './file/completing.js';
import type { FileSchema } from './file/fileSchema.js';
import { namesFor } from './file/namesOnDay.js';

export function useCompletions(root: FileSchema) {
  const client = useQueryClient();
  const { lang } = useWords();
  const { code, newest, today } = useFrame();
  return useCallback(
    async (context: CompletionContext): Promise<CompletionResult | null> => {
      const text = context.state.doc.toString();
      const found = completingAt(text, context.pos, root);
      if (!found || (found.from === context.pos && !context.explicit)) return null;
      const inText = (value: string) => (found.isInQuotes ? value : inYaml(value));
      const names = async ({ named }: Completing): Promise<Completion[]> => {
        if (!named) return [];
        const asked = { code, revision: newest, date: eveOf(named.day) ?? today };
        const { organization } = await inAdvance(client, NamesOnDayDocument, asked);
        return (organization ? namesFor(named, organization.asOf) : []).map(
          ({ label, written, detail }): Completion => ({ label, apply: inText(written ?? label), detail }),
        );
      };
      const refs = found.named?.of === 'unit' ? text.matchAll(/\bref:\s*['"]?([^\s'",}]+)/g) : [];
      const options = [
        ...found.fields.map(({ name, of, description }): Completion => {
          const { short, long } = fieldWords(name, of, description, lang);
          return { label: name, apply: `${name}: `, detail: short, info: long };
        }),
        ...found.values.map((value): Completion => ({ label: value })),
        ...[...refs].map(([, ref]): Completion => ({ label: `@${ref}`, apply: inText(`@${ref}`) })),
        // The names cannot be asked for while the service is away; what the schema says is still offered.
        ...(await names(found).catch(() => [])),
      ];
      return { from: found.from, to: found.to, options };
    },
    [client, code, newest, today, root, lang],
  );
}

const eveOf = (day: string | undefined) =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    ? addDays(day, -1)
    : undefined;
