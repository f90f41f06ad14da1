/** A text for people, in both languages of the service. */
export interface Bilingual {
  ja: string;
  en: string;
}

/** Every text of the service is written with this function, the Japanese first. */
export const say = (ja: string, en: string): Bilingual => ({ ja, en });

/** In the quotation marks of each language. */
export const quoted = (text: string): Bilingual => say(`「${text}」`, `“${text}”`);
