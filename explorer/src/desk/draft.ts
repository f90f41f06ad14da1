/** Unsaved work of the desk, kept in this browser: one text an organization, and one for each of its amendments. */
export interface Draft {
  text: string;
  /** Sent with the recording: if its answer is lost, sending it again records nothing twice. */
  key: string;
}

const nameOf = (organization: string, subject: string | undefined) =>
  ['enkaku.desk', organization, ...(subject === undefined ? [] : [subject])].join('/');

export function readDraft(organization: string, subject: string | undefined): Draft | undefined {
  try {
    const { text, key } = JSON.parse(localStorage.getItem(nameOf(organization, subject)) ?? '{}');
    return typeof text === 'string' && typeof key === 'string' ? { text, key } : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(organization: string, subject: string | undefined, draft: Draft): void {
  localStorage.setItem(nameOf(organization, subject), JSON.stringify(draft));
}

export function dropDraft(organization: string, subject: string | undefined): void {
  localStorage.removeItem(nameOf(organization, subject));
}

/** A new key for each text: a key stands for one content. */
export const draftOf = (text: string): Draft => ({ text, key: crypto.randomUUID() });
