/** Registering: in one piece or not at all, and never twice. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../ask/ask.js';
import { RegisterDocument, type RegisterMutation } from '../ask/questions/organization/register.generated.js';

type Input = Record<string, unknown>;

export function useRegistering(lang: 'JA' | 'EN', onRegistered: (input: Input) => void) {
  const client = useQueryClient();
  const last = useRef({ content: '', key: '' });
  return useMutation<RegisterMutation['registerOrganization'], Error, Input>({
    mutationFn: async (input) => {
      // The same content has the same key: if an answer was lost, nothing is registered a second time.
      const content = JSON.stringify(input);
      if (last.current.content !== content) last.current = { content, key: crypto.randomUUID() };
      const whole = { idempotencyKey: last.current.key, ...input };
      return (await ask(RegisterDocument, { input: whole, lang })).registerOrganization;
    },
    onSuccess: async ({ revision }, input) => {
      if (!revision) return;
      await client.invalidateQueries();
      onRegistered(input);
    },
  });
}
