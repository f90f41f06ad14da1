/** From an event to the desk, where it can be corrected, voided or put off. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useMay } from '../signIn/useWays.js';
import { useWords } from '../words/lang.js';

export function Amend({ event }: { event: string }) {
  const { t } = useWords();
  const { address, code } = useFrame();
  const mayRecord = useMay('recorder', code);
  if (address.embed || !mayRecord) return null;
  const there = {
    ...address,
    screen: 'desk' as const,
    unit: undefined,
    from: undefined,
    revision: undefined,
  };
  return (
    <small>
      <Link to={{ ...there, subject: `correct:${event}` }}>{t.deskTexts.amend}</Link>
    </small>
  );
}
