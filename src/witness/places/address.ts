/** How a place for checkpoints is written: a file, git:FOLDER, or s3://BUCKET/PREFIX. */

export type Address =
  | { kind: 'file'; path: string }
  | { kind: 'git'; folder: string }
  | { kind: 's3'; bucket: string; prefix: string };

/** Undefined: the text means no place. */
export function parsePlace(text: string): Address | undefined {
  if (text.startsWith('git:')) return text.length > 4 ? { kind: 'git', folder: text.slice(4) } : undefined;
  if (text.startsWith('s3:')) {
    const [, bucket = '', prefix = ''] =
      /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/.exec(text) ?? [];
    const folder = prefix.replace(/\/+$/, '');
    return bucket === '' ? undefined : { kind: 's3', bucket, prefix: folder === '' ? '' : `${folder}/` };
  }
  return text === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(text) ? undefined : { kind: 'file', path: text };
}

/** As it was written. */
export const placeName = (address: Address): string => {
  if (address.kind === 'file') return address.path;
  return address.kind === 'git' ? `git:${address.folder}` : `s3://${address.bucket}/${address.prefix}`;
};
