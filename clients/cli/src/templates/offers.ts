import type { AdvisoryKind } from '@seamark/sdk';
import {
  affected,
  ALIAS,
  CONTACT,
  mitigation,
  narrow,
  occurred,
  optional,
  proseOffer,
  REFERENCE,
  severity,
  SOURCE,
  SUMMARY,
  term,
  TITLE,
  type Offer,
} from './offer.js';

/** What a template of a kind begins with, and what it offers beside title, source and summary. */
export interface KindTemplate {
  /** What the kind is, in a sentence. */
  readonly is: string;
  readonly offers: readonly Offer[];
}

const HEAD = [TITLE, SOURCE, SUMMARY];
const TAIL = [REFERENCE, CONTACT];

const DETECTION = proseOffer(
  'DETECTION',
  'How to notice it, for whoever runs the system.',
  'what to look for, and where',
);
const detail = (about: string, asks: string) => narrow(proseOffer('TECHNICAL_DETAIL', about, asks));
const evidence = (about: string, asks: string) => proseOffer('EVIDENCE', about, asks);
const reproduction = optional(
  proseOffer('REPRODUCTION', 'How to see it for oneself. Dangerous in the wrong hands.', 'the steps'),
);

function kind(is: string, ...offers: readonly Offer[]): KindTemplate {
  return { is, offers: [...HEAD, ...offers, ...TAIL] };
}

/** What an advisory of each kind must hold, and what is offered beside. */
export const KIND_TEMPLATES: Readonly<Record<AdvisoryKind, KindTemplate>> = {
  VULNERABILITY: kind(
    'A weakness in a model, system, framework or tool.',
    severity('CVSS_V4_0', 'the score, such as 8.1; of QUALITATIVE a word'),
    affected('which versions; of a hosted model since when'),
    term('CWE', 'CWE-1427'),
    ALIAS,
    detail('How it works. Name the weakness, what it takes, and what it gives.', 'how it works'),
    reproduction,
    DETECTION,
    mitigation('what to do, and from which version on it is mended'),
    optional(occurred('DISCOVERED')),
  ),
  INCIDENT: kind(
    'Harm, or a near miss, that has happened.',
    occurred('OCCURRED'),
    severity('OECD', 'Incident, Serious incident, Hazard …'),
    affected('which version ran'),
    proseOffer(
      'IMPACT',
      'Who was harmed, how, how many and how badly; or that it was a near miss.',
      'the harm, and whether the system was its direct cause, contributed to it, failed to act, or people erred',
    ),
    term('MIT_DOMAIN', '3.1'),
    proseOffer('TIMELINE', 'What happened when, in UTC.', 'a line for each step'),
    narrow(optional(proseOffer('TECHNICAL_DETAIL', 'Why it happened.', 'the cause'))),
    mitigation('what was done, and what is left to do'),
    proseOffer('LESSONS', 'What you do otherwise from now on.', 'what was learned'),
  ),
  SAFEGUARD_CIRCUMVENTION: kind(
    'A way around the safeguards of a system: jailbreak, injection, evasion of a filter, a watermark or a proof of origin.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('which versions or snapshots'),
    term('ATLAS', 'AML.T0054'),
    detail(
      'The technique, and which safeguards it passes: safety training, input or output filter, system prompt, tool permission, access control, rate limit, provenance, monitoring.',
      'the technique and the safeguards',
    ),
    evidence(
      'How often it works, whether others can repeat it, and on which other systems it worked, did not, or was not tried.',
      'success rate, reproducibility and transfer to other systems',
    ),
    optional(proseOffer('PROMPT_SAMPLE', 'A prompt that does it. Dangerous in the wrong hands.', 'the sample')),
    optional(proseOffer('OUTPUT_SAMPLE', 'What the system answered. Dangerous in the wrong hands.', 'the answer')),
    DETECTION,
    mitigation('what closes it, or makes it harder'),
  ),
  RED_TEAM_FINDING: kind(
    'What a test or an evaluation, within or without, brought to light.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('the snapshot that was tested'),
    term('AVID_SEP', 'S0403'),
    evidence(
      'Who tested, by which method, and what was measured, with unit and confidence.',
      'evaluator, method and a table of metrics',
    ),
    detail('What was found, and under which conditions.', 'the finding'),
    reproduction,
    mitigation('what its makers do about it'),
    optional(occurred('DISCOVERED')),
  ),
  CAPABILITY_HAZARD: kind(
    'A capability or propensity of a system that is dangerous in itself.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('the snapshot that was tested'),
    term('MIT_DOMAIN', '7.2'),
    proseOffer(
      'IMPACT',
      'The domain: chemical, biological, radiological and nuclear; cyber; autonomy and loss of control; persuasion; AI research; or another.',
      'the domain, whom it would harm, and how',
    ),
    narrow(
      evidence(
        'How it was elicited, what was measured, and which threshold of which framework it reaches, if any.',
        'elicitation, measurements and threshold',
      ),
    ),
    reproduction,
    mitigation('what holds it back'),
  ),
  WEIGHT_SECURITY: kind(
    'Weights, or what guards them, stolen, leaked, copied out by questions, or at risk. This kind is news in itself, and whoever sees any portion is told it.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('which checkpoint; take the line out if that says too much'),
    term('ATLAS', 'AML.T0025'),
    detail(
      'Which class of asset, by which way, and whether somebody within was involved.',
      'asset class, vector, and whether an insider was involved',
    ),
    narrow(proseOffer('INDICATORS', 'What to look for in logs and traffic.', 'addresses, hashes, names')),
    narrow(mitigation('how it is contained, and what is left to do')),
    optional(proseOffer('TIMELINE', 'What happened when, in UTC.', 'a line for each step')),
  ),
  SOCIETAL_HARM: kind(
    'Harm to people or institutions by a system that works as it was built: a pattern, not one event.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('which versions'),
    term('MIT_DOMAIN', '1.1'),
    proseOffer('IMPACT', 'Which people, how many, and what it does to them.', 'the population and the harm'),
    evidence(
      'What kind of evidence it rests on: audit, study, complaints, measurements, reports.',
      'kind of evidence, and what it shows',
    ),
    mitigation('what its makers, users or regulators can do'),
  ),
  THREAT_ACTIVITY: kind(
    'Somebody misuses or attacks AI systems: fraud, influence, cyber.',
    severity('QUALITATIVE', 'a word, and why'),
    affected('which versions'),
    term('ATLAS', 'AML.TA0001'),
    proseOffer(
      'IMPACT',
      'What kind of actor, and what it is after. Name no person.',
      'kind of actor, its objective, and whom it harms',
    ),
    narrow(
      proseOffer('INDICATORS', 'What was observed: addresses, accounts, hashes, phrases.', 'observables, one a line'),
    ),
    DETECTION,
    mitigation('what helps against it'),
    optional(occurred('OCCURRED')),
  ),
  PRACTICE: kind(
    'What helps: a mitigation, a control, a lesson, a way to detect.',
    affected('where it applies'),
    term('OWASP_LLM_2025', 'LLM06'),
    proseOffer('TECHNICAL_DETAIL', 'How it works, so that others can do it.', 'what to do, step by step'),
    mitigation('the measure, where it applies and where not, and what it costs'),
    evidence('How you know that it helps.', 'evidence of its effect'),
    optional(proseOffer('LESSONS', 'What you would do otherwise.', 'what was learned')),
  ),
};
