/** The desk has turned HTTPS on and this page came by http: how to get the certificate, and the way over with all that is on the phone. Nobody has to. */
import { INSTALL_PATH } from '../../../shared/contract/install-path.ts';
import { secureAddress } from '../model/host-address.ts';
import { goToAddress } from '../model/move-page.ts';
import { usePage, useWords } from '../model/page-state.ts';

export function SecureOffer() {
  const say = useWords();
  const addresses = usePage((s) => s.live?.session.addresses);
  const address = secureAddress(addresses ?? [], location);
  if (!address) return null;
  return (
    <section>
      <h2>{say('secureTitle')}</h2>
      <p className="soft">{say('secureHelp')}</p>
      <a className="second" href={INSTALL_PATH} target="_blank" rel="noopener">
        {say('secureInstall')}
      </a>
      <button type="button" className="second" onClick={() => goToAddress(address)}>
        {say('secureMove')}
      </button>
    </section>
  );
}
