/** The line has been gone for long, or the member asks: where the host may be now. Nothing here loses a tick; the way back is always open. */
import { useState } from 'react';
import { readAddressText } from '../model/host-address.ts';
import { goToAddress } from '../model/move-page.ts';
import { change, usePage, useWords } from '../model/page-state.ts';
import { Foot } from './foot.tsx';
import { PageHead } from './page-head.tsx';
import { SecureOffer } from './secure-offer.tsx';

export function FindAddress() {
  const say = useWords();
  const known = usePage((s) => s.live?.session.addresses ?? []).filter(
    // By HTTPS: offered below, with what it needs.
    (address) => address !== location.origin && (location.protocol === 'https:' || !address.startsWith('https://')),
  );
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const go = (event: React.FormEvent): void => {
    event.preventDefault();
    const address = readAddressText(text);
    setBad(address === null);
    if (address) goToAddress(address);
  };
  return (
    <>
      <main className="room">
        <PageHead />
        <h1>{say('addressTitle')}</h1>
        <p>{say('addressWhy')}</p>
        {known.length > 0 && (
          <section>
            <h2>{say('addressKnown')}</h2>
            {known.map((address) => (
              <button type="button" className="second" key={address} onClick={() => goToAddress(address)}>
                {address.replace('http://', '')}
              </button>
            ))}
          </section>
        )}
        <SecureOffer />
        <form onSubmit={go} noValidate>
          <label>
            {say('addressField')}
            <input
              className="note"
              type="text"
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              placeholder="192.168.1.20:7611"
              value={text}
              aria-invalid={bad}
              aria-describedby="address-bad"
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p id="address-bad" className="address-bad" role="alert">
            {bad && say('addressBad')}
          </p>
          <button type="submit" className="main">
            {say('addressGo')}
          </button>
        </form>
      </main>
      <Foot>
        <button type="button" className="beside" onClick={() => change({ over: 'nothing' })}>
          {say('back')}
        </button>
      </Foot>
    </>
  );
}
