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

/** False: this browser keeps nothing, as where its storage is full or switched off. */
export function keepDraft(organization: string, subject: string | undefined, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(organization, subject), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(organization: string, subject: string | undefined): void {
  try {
    localStorage.removeItem(nameOf(organization, subject));
  } catch {
    // Nothing was kept.
  }
}

/** A new key for each text: a key stands for one content. */
export const draftOf = (text: string): Draft => ({ text, key: newKey() });

/** 128 random bits. crypto.randomUUID is missing where the page comes over plain HTTP from another machine. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
