/** Beside every view of an organization: its permanent link, its GraphQL question, and its data as files. */
import { type MouseEvent, useState } from 'react';
import { printAddress } from '../address/address.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { type Data, DataBar } from './DataBar.js';
import { chartFile } from './fileNames.js';

interface Props<Answer, Variables> extends Data<Answer, Variables> {
  /** What is shown, where that is not one moment: its citation, and the name of a file with this ending. */
  citation?: string;
  nameOf?: (ending: string) => string;
}

export function DataOfView<Answer, Variables>(props: Props<Answer, Variables>) {
  const { date, revision, code } = useFrame();
  const {
    citation = `${code}@${date}~${revision}`,
    nameOf = (ending: string) => chartFile(code, { date, revision }, ending),
    ...data
  } = props;
  return (
    <DataBar {...data} title={citation} nameOf={nameOf}>
      <code>{citation}</code>
      <PermanentLink />
    </DataBar>
  );
}

function PermanentLink() {
  const { t } = useWords();
  const { address, date, revision } = useFrame();
  const [copied, setCopied] = useState<string>();
  const link = printAddress({ ...address, date, revision });
  const copy = async (event: MouseEvent) => {
    // A page that came over plain HTTP has none: there the link is followed.
    if (!navigator.clipboard) return;
    event.preventDefault();
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    setCopied(link);
  };
  return (
    <a href={link} onClick={copy}>
      {copied === link ? t.copied : t.copyLink}
    </a>
  );
}
