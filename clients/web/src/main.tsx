import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { router } from './router.js';
import { showTheme, storedTheme } from './theme/theme.js';

showTheme(storedTheme());
const place = document.getElementById('console');
if (place === null) throw new Error('The page has no place for the console.');
// The code of the screen comes while the hub is asked who looks.
void router.load();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
