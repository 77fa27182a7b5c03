import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { type Credential, type SampleAccount, sessionDoor, SignInRefused } from '../../session/session-door.js';
import { useSession } from '../../session/session.js';
import { signInWords } from '../../words/sign-in-words.js';
import { SampleChoice } from './sample-choice.js';
import { TokenForm } from './token-form.js';

/** Signs in with a token, or on a sample hub of one's own machine as one of its made-up members. */
export function SignInPage(): ReactNode {
  const { signIn } = useSession();
  const navigate = useNavigate();
  const samples = useSamples();
  const [problem, setProblem] = useState<string | null>(null);
  usePageTitle(signInWords.title);

  const enter = async (credential: Credential): Promise<void> => {
    setProblem(null);
    try {
      await signIn(credential);
      await navigate({ to: '/feed', search: {} });
    } catch (error) {
      setProblem(error instanceof SignInRefused ? error.message : signInWords.failed);
    }
  };

  return (
    <main id="main" className="main narrow">
      <h1>{signInWords.title}</h1>
      <p className="lead">{signInWords.lead}</p>
      {samples.length > 0 && <SampleChoice samples={samples} onChoose={(account) => void enter({ sample: account })} />}
      <TokenForm problem={problem} onProblem={setProblem} onToken={(token) => void enter({ token })} />
      <p className="faint">{signInWords.visitor}</p>
    </main>
  );
}

function useSamples(): readonly SampleAccount[] {
  const [samples, setSamples] = useState<readonly SampleAccount[]>([]);
  useEffect(() => {
    let isHere = true;
    sessionDoor.samples().then(
      (found) => isHere && setSamples(found),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return samples;
}
