/** Which screen is shown. */
import { useEffect } from 'react';
import { useAddress } from './address/place.js';
import { Organization } from './screens/Organization.js';
import { Organizations } from './screens/Organizations.js';
import { chosenLang, LangContext } from './words/lang.js';

export function App() {
  const { address } = useAddress();
  const lang = chosenLang(address.lang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LangContext value={lang}>
      {address.organization === undefined ? (
        <Organizations />
      ) : (
        <Organization key={address.organization} code={address.organization} />
      )}
    </LangContext>
  );
}
