import { type Seamark, SeamarkAuditBroken } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../../session/session.js';
import { keepingWords } from '../../../words/keeping-words.js';

/** Reckons the chain of the log anew in this browser: what the hub says of itself is not taken for it. */
export function VerifyChain(): ReactNode {
  const { seamark } = useSession().hub;
  const [said, setSaid] = useState('');
  const [hash, setHash] = useState<string | null>(null);
  const verify = async (): Promise<void> => {
    setHash(null);
    setSaid(keepingWords.audit.verifying);
    const found = await outcome(seamark);
    setSaid(found.said);
    setHash(found.hash);
  };
  return (
    <div className="actions">
      <button type="button" className="button" onClick={() => void verify()}>
        {keepingWords.audit.verify}
      </button>
      <p role="status">
        {said} {hash !== null && <span className="mono wrapped">{hash}</span>}
      </p>
    </div>
  );
}

async function outcome({ administration }: Seamark): Promise<{ readonly said: string; readonly hash: string | null }> {
  try {
    const { entries, hash } = await administration.verifyAudit();
    return { said: keepingWords.audit.verified(entries), hash };
  } catch (error) {
    const isBroken = error instanceof SeamarkAuditBroken;
    return { said: isBroken ? keepingWords.audit.broken(error.number) : keepingWords.failed, hash: null };
  }
}
