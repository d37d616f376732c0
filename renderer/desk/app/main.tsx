import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchTheRest } from './later.tsx';
import { askToLeave } from './leave-guard.ts';
import { startDesk } from './state.ts';

// The page's policy lets nobody make code of text. zod, which comes with a later part, would try to, in vain and as an error in the console, unless told so.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

startDesk(askToLeave);
const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void fetchTheRest();
