import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** React Aria's own words in the language of the page, whatever the browser's is: those of others are not there. */
export function InEnglish({ children }: { readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale="en-US">{children}</I18nProvider>;
}
