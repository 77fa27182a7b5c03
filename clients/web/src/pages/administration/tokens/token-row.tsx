import type { TokenRecord } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../hub/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { Moment } from '../../../parts/moment.js';
import { TlpLabel } from '../../../parts/tlp-label.js';
import { useSession } from '../../../session/session.js';
import { keepingWords, tokenKinds } from '../../../words/keeping-words.js';

interface TokenRowProps {
  readonly token: TokenRecord;
  /** Called when it was revoked. */
  readonly onChange: () => void;
}

/** One token, without its secret. */
export function TokenRow({ token, onChange }: TokenRowProps): ReactNode {
  const { account, kind, purpose, ceiling, expiresAt, createdAt } = token;
  return (
    <tr>
      <td>
        <b>{purpose}</b>
        <span className="kept-below">
          <span>{tokenKinds[kind]}</span>
          <Moment at={createdAt} as="day" />
        </span>
      </td>
      <td className="mono" translate="no">
        {account}
      </td>
      <td>
        <TlpLabel tlp={ceiling} />
      </td>
      <td>{expiresAt === null ? keepingWords.tokens.noEnd : <Moment at={expiresAt} as="day" />}</td>
      <td>
        <Revoking token={token} onChange={onChange} />
      </td>
    </tr>
  );
}

function Revoking({ token: { id, purpose, revokedAt, expiresAt }, onChange }: TokenRowProps): ReactNode {
  const { administration } = useSession().hub.seamark;
  const [isOpen, setOpen] = useState(false);
  const { act, ...state } = useAct(keepingWords.notDone);
  const { revoked, ended, revoke: title, revokeVerb, revokeNow, revokeMeans } = keepingWords.tokens;
  if (revokedAt !== null) return <span className="pill">{revoked}</span>;
  if (expiresAt !== null && expiresAt <= new Date()) return <span className="pill">{ended}</span>;
  const revoke = async (): Promise<void> => {
    if ((await act(() => administration.revokeToken(id))) === null) return;
    setOpen(false);
    onChange();
  };
  return (
    <>
      <button type="button" className="button" aria-label={title(purpose)} onClick={() => setOpen(true)}>
        {revokeVerb}
      </button>
      {isOpen && (
        <ActDialog
          title={title(purpose)}
          submit={revokeNow}
          {...state}
          onSubmit={() => void revoke()}
          onClose={() => setOpen(false)}
        >
          <p>{revokeMeans}</p>
        </ActDialog>
      )}
    </>
  );
}
