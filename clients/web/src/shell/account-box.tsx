import { Link, useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { hueOf, initialsOf } from '../parts/organization-mark.js';
import { TlpLabel } from '../parts/tlp-label.js';
import { useSession } from '../session/session.js';
import { dropAllUnsent, hasUnsent } from '../session/unsent.js';
import { ThemeChoice } from '../theme/theme-choice.js';
import { shellWords, unsentWords } from '../words/shell-words.js';

/** Who looks, up to what they read, and the way out. */
export function AccountBox(): ReactNode {
  const { viewer } = useSession();
  return (
    <div className="account">
      {viewer.account === null ? <Visitor /> : <Member />}
      <ThemeChoice />
    </div>
  );
}

function Visitor(): ReactNode {
  return (
    <div className="account-who">
      <span>
        <b>{shellWords.visitor}</b>
        <span className="faint">{shellWords.visitorReads}</span>
      </span>
      <Link to="/sign-in" className="button primary">
        {shellWords.signIn}
      </Link>
    </div>
  );
}

function Member(): ReactNode {
  const { viewer, signOut } = useSession();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    if (hasUnsent() && !window.confirm(unsentWords)) return;
    dropAllUnsent();
    await signOut();
    await navigate({ to: '/' });
  };
  const { name, organization, ceiling } = viewer;
  return (
    <>
      <div className="account-who">
        <span className="organization">
          <i aria-hidden className="large" data-hue={hueOf(organization?.handle ?? name)}>
            {initialsOf(organization?.name ?? name)}
          </i>
        </span>
        <span className="account-names">
          <b>{name}</b>
          <span className="faint">{organization?.name}</span>
        </span>
        <button
          type="button"
          className="button quiet icon"
          aria-label={shellWords.signOut}
          onClick={() => void leave()}
        >
          <LogOut size={14} aria-hidden />
        </button>
      </div>
      <div className="account-ceiling">
        <span className="faint">{shellWords.readsUpTo}</span>
        <TlpLabel tlp={ceiling} />
      </div>
    </>
  );
}
