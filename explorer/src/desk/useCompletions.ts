/** Completions for the editor: fields and values from the schema, units from the tree of the eve. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { addDays } from '../address/day.js';
import { ask } from '../ask/ask.js';
import { UnitPathsDocument } from '../ask/questions/unitPaths.generated.js';
import { useFrame } from '../frame/frame.js';
import { completingAt, formatPath, inYaml } from './file/completing.js';
import type { FileSchema } from './file/fileSchema.js';

export function useCompletions(root: FileSchema) {
  const client = useQueryClient();
  const { code, newest, today } = useFrame();
  return useCallback(
    async (context: CompletionContext): Promise<CompletionResult | null> => {
      const text = context.state.doc.toString();
      const found = completingAt(text, context.pos, root);
      if (!found || (found.from === context.pos && !context.explicit)) return null;
      const inText = (value: string) => (found.isInQuotes ? value : inYaml(value));
      const fields = found.fields.map(
        ({ name, description }): Completion => ({ label: name, apply: `${name}: `, info: description }),
      );
      const values = found.values.map((value): Completion => ({ label: value }));
      const day = found.unit?.day;
      const units = found.unit
        ? await client.fetchQuery({
            queryKey: ['UnitPaths', code, newest, day],
            queryFn: () => ask(UnitPathsDocument, { code, revision: newest, date: eveOf(day) ?? today }),
            staleTime: Number.POSITIVE_INFINITY,
          })
        : undefined;
      const refs = found.unit ? [...text.matchAll(/\bref:\s*['"]?([^\s'",}]+)/g)] : [];
      const options = [
        ...fields,
        ...values,
        ...refs.map(([, ref]): Completion => ({ label: `@${ref}`, apply: inText(`@${ref}`) })),
        ...(units?.organization?.asOf.units ?? []).map(({ path, kind }): Completion => {
          const label = formatPath(path);
          return { label, apply: inText(label), detail: kind };
        }),
      ];
      return { from: found.from, to: found.to, options };
    },
    [client, code, newest, today, root],
  );
}

const eveOf = (day: string | undefined) =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    ? addDays(day, -1)
    : undefined;
