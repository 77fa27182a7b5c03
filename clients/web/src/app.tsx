import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { router } from './router.js';
import { SessionProvider } from './session/session-provider.js';

/** The console: who looks at it, and the screen that the address names. */
export function App(): ReactNode {
  return (
    <SessionProvider>
      <RouterProvider router={router} />
    </SessionProvider>
  );
}
