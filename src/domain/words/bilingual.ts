/** A text that a person may read, in both languages of the service. */
export interface Bilingual {
  ja: string;
  en: string;
}

/** Puts the two together; every text of the service is written so, the Japanese first. */
export const say = (ja: string, en: string): Bilingual => ({ ja, en });

/** In the quotation marks of each language. */
export const quoted = (text: string): Bilingual => say(`「${text}」`, `“${text}”`);
