/** Which screen is shown. */
import { lazy, Suspense, useEffect } from 'react';
import { useAddress } from './address/place.js';
import { Loading } from './look/Notice.js';
import { Organization } from './screens/Organization.js';
import { Organizations } from './screens/Organizations.js';
import { Gate } from './signIn/Gate.js';
import { Returning } from './signIn/Returning.js';
import { chosenLang, LangContext } from './words/lang.js';

const Register = lazy(() => import('./register/Register.js'));

export function App() {
  const { address, path } = useAddress();
  const lang = chosenLang(address.lang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LangContext value={lang}>
      {path === '/signed-in' ? (
        <Returning />
      ) : (
        <Gate>
          {address.register ? (
            <Suspense fallback={<Loading />}>
              <Register />
            </Suspense>
          ) : address.organization === undefined ? (
            <Organizations />
          ) : (
            <Organization key={address.organization} code={address.organization} />
          )}
        </Gate>
      )}
    </LangContext>
  );
}
