/** What recording the text would do, asked for when the typing pauses. Only the answer to the newest text counts. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AskError, ask } from '../ask/ask.js';
import { PreviewDocument, type PreviewQuery } from '../ask/questions/preview.generated.js';
import type { Texts } from '../words/texts.js';
import { type FileCommand, keysOf, previewInputOf } from './file/commands.js';
import type { Finding, ReadFile } from './file/readFile.js';

const PAUSE = 250;

export type Preview = NonNullable<PreviewQuery['organization']>['preview'];

export interface Previewed {
  preview?: Preview;
  /** The revision that the preview was made with. */
  revision?: number;
  problem: Error | null;
  /** The preview is of an older text, or there is none yet. */
  isBehind: boolean;
  again: () => Promise<unknown>;
}

export function usePreview(code: string, command: FileCommand | undefined, lang: 'JA' | 'EN'): Previewed {
  const wanted = command && JSON.stringify(previewInputOf(command));
  const settled = useSettled(wanted);
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    queryKey: ['Preview', code, settled, lang],
    queryFn: ({ signal }) => ask(PreviewDocument, { code, of: JSON.parse(settled ?? '{}'), lang }, signal),
    enabled: settled !== undefined,
    placeholderData: (before) => before,
    retry: false,
    // Others may record meanwhile, and each text is asked about once.
    staleTime: 0,
    gcTime: 1_000,
  });
  return {
    preview: data?.organization?.preview,
    revision: data?.organization?.revision,
    problem: error,
    isBehind: wanted !== settled || isPlaceholderData || isFetching || settled === undefined,
    again: refetch,
  };
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The problems of a preview or a recording, at their places in the text. */
export const findingsOf = (problems: Preview['problems'], { command, spanOf }: ReadFile): Finding[] =>
  problems.map(({ code, severity, path, message }) => ({
    ...spanOf(command ? keysOf(command, path) : []),
    severity: severity === 'ERROR' ? 'error' : 'warning',
    ...{ message, code },
  }));

/** A value that the service cannot take, such as 2026-02-30, is refused as a whole; its message says where. */
export function refusalOf(problem: Error | null, { spanOf, command }: ReadFile, t: Texts): Finding[] {
  if (!problem) return [];
  if (!(problem instanceof AskError) || problem.code === 'OFFLINE') {
    return [{ ...spanOf([]), severity: 'error', message: t.offline }];
  }
  const [, path] = / at "of\.\w+\.([^"]+)"/.exec(problem.message) ?? [];
  const span = spanOf(command && path !== undefined ? keysOf(command, path) : []);
  return [{ ...span, severity: 'error', message: problem.message }];
}
