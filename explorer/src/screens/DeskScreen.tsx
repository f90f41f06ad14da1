/** The desk: reorganizations and amendments are written, tried out and recorded. */
import { useQuery } from '@tanstack/react-query';
import { EventDesk, ReorganizationDesk } from '../desk/AmendmentDesk.js';
import { Desk } from '../desk/Desk.js';
import type { FileSchema } from '../desk/file/fileSchema.js';
import { isOfEvent, parseSubject } from '../desk/file/subject.js';
import { emptyReorganization } from '../desk/file/template.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';

export default function DeskScreen() {
  const { t } = useWords();
  const { address, code, date } = useFrame();
  const { data, error, refetch } = useQuery({
    queryKey: ['record-file.schema.json'],
    queryFn: async () => (await (await fetch('/record-file.schema.json')).json()) as FileSchema,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A page around the frame could have it clicked without being seen.
  if (address.embed) return <Notice>{t.nothingFound}</Notice>;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const amendment = parseSubject(address.subject);
  if (!amendment) {
    return <Desk key="new" schema={data} start={emptyReorganization(code, date)} isAmendment={false} />;
  }
  return isOfEvent(amendment.kind) ? (
    <EventDesk schema={data} of={amendment} />
  ) : (
    <ReorganizationDesk schema={data} of={amendment} />
  );
}
