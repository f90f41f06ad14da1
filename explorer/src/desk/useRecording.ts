/** Recording the text: only what was checked, at the revision it was checked with, and never twice. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../ask/ask.js';
import { type FileCommand, type RecordAnswer, recordQuestion } from './file/commands.js';

export interface Checked {
  command: FileCommand;
  /** The revision that the preview was made with: a newer one refuses the recording. */
  revision: number;
  /** The same for the same text. */
  key: string;
}

export function useRecording(lang: 'JA' | 'EN', onRecorded: (revision: number, of: Checked) => void) {
  const client = useQueryClient();
  return useMutation<RecordAnswer['done'], Error, Checked>({
    mutationFn: async ({ command: { name, input }, revision, key }) => {
      const whole = { expectedRevision: revision, idempotencyKey: key, ...withoutNulls(input) };
      const { done } = await ask(recordQuestion(name), { input: whole, lang });
      return done;
    },
    onSuccess: async ({ revision }, of) => {
      if (!revision) return;
      onRecorded(revision.number, of);
      await client.invalidateQueries();
    },
  });
}

const withoutNulls = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
