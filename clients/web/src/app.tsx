import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { router } from './router.js';
import { SessionProvider } from './session/session-provider.js';

/** The console: who looks at it, and the screen that the address names. */
export function App(): ReactNode {
  return (
    <I18nProvider locale="en-GB">
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </I18nProvider>
  );
}
