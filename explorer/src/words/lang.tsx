/** The language of the page: the one in the address, else the one chosen last, else the browser's. */
import { createContext, useContext } from 'react';
import type { Lang } from '../address/address.js';
import { type Texts, texts } from './texts.js';

const CHOSEN = 'enkaku.lang';

export function chosenLang(inAddress: Lang | undefined): Lang {
  if (inAddress) return inAddress;
  const kept = localStorage.getItem(CHOSEN);
  if (kept === 'ja' || kept === 'en') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

export const rememberLang = (lang: Lang) => localStorage.setItem(CHOSEN, lang);

export const LangContext = createContext<Lang>('ja');

export function useWords(): { lang: Lang; t: Texts } {
  const lang = useContext(LangContext);
  return { lang, t: texts[lang] };
}
