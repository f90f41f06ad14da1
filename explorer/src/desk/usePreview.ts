/** What recording the text would do, asked for when the typing pauses. Only the answer to the newest text counts. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { AskError, ask, isTooMuch } from '../ask/ask.js';
import {
  PreviewDocument,
  type PreviewQuery,
  type PreviewQueryVariables,
} from '../ask/questions/desk/preview.generated.js';
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
    queryFn: ({ signal }) => previewed({ code, of: JSON.parse(settled ?? '{}'), lang }, signal),
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

/** On how many days the impact is described, the most first: each is a comparison of its own. */
const IMPACTS = [20, 5, 1];

/** The impact of an early correction can be more than the service describes at once: then that of its first days. */
async function previewed(
  of: Omit<PreviewQueryVariables, 'impacts'>,
  signal: AbortSignal,
): Promise<PreviewQuery> {
  for (const impacts of IMPACTS.slice(0, -1)) {
    try {
      return await ask(PreviewDocument, { ...of, impacts }, signal);
    } catch (problem) {
      if (!(problem instanceof Error && isTooMuch(problem))) throw problem;
    }
  }
  return ask(PreviewDocument, { ...of, impacts: IMPACTS.at(-1) ?? 0 }, signal);
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
export function refusalOf(problem: Error, said: string, { spanOf, command }: ReadFile): Finding[] {
  const [, path] = / at "of\.\w+\.([^"]+)"/.exec(problem.message) ?? [];
  const span = spanOf(command && path !== undefined ? keysOf(command, path) : []);
  return [{ ...span, severity: 'error', message: said }];
}
