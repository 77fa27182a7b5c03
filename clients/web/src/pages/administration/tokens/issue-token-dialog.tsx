import { type Tlp, TLP_VALUES, TOKEN_KIND_VALUES, type TokenKind } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../hub/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { ChoiceField } from '../../../parts/choice-field.js';
import { TextField } from '../../../parts/text-field.js';
import { useSession } from '../../../session/session.js';
import { keepingWords, tokenKinds } from '../../../words/keeping-words.js';
import { labelOf } from '../../../words/marking-words.js';
import { keepsPeople } from '../keeps.js';
import { SecretDialog } from './secret-dialog.js';

interface IssueTokenDialogProps {
  readonly onIssued: () => void;
  readonly onClose: () => void;
}

/** What a token is asked for with; empty texts are one's own. */
interface Wanted {
  readonly purpose: string;
  readonly account: string;
  readonly kind: TokenKind;
  readonly ceiling: Tlp;
  readonly days: string;
}

/** Asks for a new token, and shows it once. */
export function IssueTokenDialog({ onIssued, onClose }: IssueTokenDialogProps): ReactNode {
  const { viewer, hub } = useSession();
  const { ceiling } = viewer;
  const [wanted, setWanted] = useState<Wanted>({ purpose: '', account: '', kind: 'PERSONAL', ceiling, days: '90' });
  const [secret, setSecret] = useState<string | null>(null);
  const { act, ...state } = useAct(keepingWords.notDone);
  const submit = async (): Promise<void> => {
    const { account, days, ...rest } = wanted;
    const input = { ...rest, account: account.trim() === '' ? null : account.trim(), days: Number(days) };
    const issued = await act(() => hub.seamark.administration.issueToken(input));
    if (issued === null) return;
    setSecret(issued.secret);
    onIssued();
  };
  if (secret !== null) return <SecretDialog secret={secret} onClose={onClose} />;
  const { issue, submit: words } = keepingWords.tokens;
  return (
    <ActDialog title={issue} submit={words} {...state} onSubmit={() => void submit()} onClose={onClose}>
      <Fields wanted={wanted} onChange={setWanted} />
    </ActDialog>
  );
}

interface FieldsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

function Fields({ wanted, onChange }: FieldsProps): ReactNode {
  const { viewer } = useSession();
  const words = keepingWords.tokens;
  const change = (some: Partial<Wanted>): void => onChange({ ...wanted, ...some });
  // No token sees more than the one that it is asked for with.
  const ceilings = TLP_VALUES.slice(0, TLP_VALUES.indexOf(viewer.ceiling) + 1);
  return (
    <>
      <TextField label={words.purpose} value={wanted.purpose} onChange={(purpose) => change({ purpose })} />
      {keepsPeople(viewer) && (
        <TextField
          label={words.whose}
          hint={viewer.account ?? ''}
          value={wanted.account}
          onChange={(account) => change({ account })}
        />
      )}
      <ChoiceField
        label={words.kind}
        value={wanted.kind}
        choices={TOKEN_KIND_VALUES.map((kind) => [kind, tokenKinds[kind]] as const)}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceField
        label={words.ceiling}
        value={wanted.ceiling}
        choices={ceilings.map((tlp) => [tlp, labelOf(tlp)] as const)}
        onChange={(ceiling) => change({ ceiling })}
      />
      <TextField label={words.days} type="number" value={wanted.days} onChange={(days) => change({ days })} />
    </>
  );
}
