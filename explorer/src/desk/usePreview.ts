/** What recording the text would do, asked for when the typing pauses. Only the answer to the newest text counts. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { AskError, ask } from '../ask/ask.js';
import { PreviewDocument, type PreviewQuery } from '../ask/questions/desk/preview.generated.js';
import { type FileCommand, keysOf, previewInputOf } from './file/commands.js';
import type { Finding, ReadFile } from './file/readFile.js';

const PAUSE = 250;
const AGAIN = 4_000;

export const isOffline = (problem: Error | null): boolean =>
  problem !== null && (!(problem instanceof AskError) || problem.code === 'OFFLINE');

export type Preview = NonNullable<PreviewQuery['organization']>['preview'];

/** What the service is asked about: a command as plain data. */
export type Asked = Record<string, unknown>;

export interface Previewed {
  preview?: Preview;
  /** The revision that the preview was made with. */
  revision?: number;
  problem: Error | null;
  /** The text that the preview is of, as the service was asked about it. */
  of: Asked | undefined;
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
    // Where the service cannot be reached, it is asked again until it can.
    refetchInterval: ({ state }) => (isOffline(state.error) ? AGAIN : false),
    // Others may record meanwhile, and each text is asked about once.
    staleTime: 0,
    gcTime: 1_000,
  });
  return {
    preview: data?.organization?.preview,
    revision: data?.organization?.revision,
    problem: error,
    of: useMemo(() => (settled === undefined ? undefined : JSON.parse(settled)), [settled]),
    isBehind:
      wanted !== settled || isPlaceholderData || (isFetching && !isOffline(error)) || settled === undefined,
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
export function refusalOf(problem: Error, { spanOf, command }: ReadFile): Finding[] {
  const [, path] = / at "of\.\w+\.([^"]+)"/.exec(problem.message) ?? [];
  const span = spanOf(command && path !== undefined ? keysOf(command, path) : []);
  return [{ ...span, severity: 'error', message: problem.message }];
}
