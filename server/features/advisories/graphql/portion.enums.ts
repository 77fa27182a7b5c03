import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { Presence } from '../model/portion.js';
import type { PortionType } from '../model/portion-content.js';

export const PortionTypeEnum = enumOf<PortionType>(
  'PortionType',
  'What a portion holds. Prose types hold Markdown (`ProseContent`); each of the others holds one item of its own type.',
  {
    TITLE: 'Prose, one line. Every advisory has at least one.',
    SUMMARY: 'Prose: what it is about, in a few sentences.',
    TECHNICAL_DETAIL: 'Prose: how it works.',
    REPRODUCTION: 'Prose: how to see it for oneself. Dangerous; offered as AMBER+STRICT.',
    PROOF_OF_CONCEPT: 'Prose: code or a recipe that does it. Dangerous; offered as AMBER+STRICT.',
    PROMPT_SAMPLE: 'Prose: what was asked of a system. Dangerous; offered as AMBER+STRICT.',
    OUTPUT_SAMPLE: 'Prose: what a system answered. Dangerous; offered as AMBER+STRICT.',
    IMPACT: 'Prose: who is harmed, and how.',
    DETECTION: 'Prose: how to notice it.',
    INDICATORS: 'Prose: addresses, hashes, names to look for.',
    WORKAROUND: 'Prose: what to do until it is mended.',
    TIMELINE: 'Prose: what happened when.',
    EVIDENCE: 'Prose: what the rest rests on.',
    LESSONS: 'Prose: what to do otherwise from now on.',
    LEGAL: 'Prose: obligations and proceedings.',
    CONTACT: 'Prose: whom to ask. Offered as AMBER+STRICT.',
    OTHER: 'Prose: anything else.',
    SOURCE:
      'The organization that publishes. One at most; none given means AMBER+STRICT to the source alone, and hidden.',
    SEVERITY: 'How bad it is, by one scheme.',
    AFFECTED: 'An AI system, and whether it is affected.',
    TERM: 'A code of a taxonomy, such as ATLAS.',
    REFERENCE: 'A link.',
    ALIAS: 'Its identifier elsewhere, such as a CVE.',
    MITIGATION: 'A remedy, and how far it has come.',
    OCCURRED: 'When it happened, was found, reported or disclosed.',
    ORIGIN: 'The database that an imported record comes from.',
  },
);

export const PresenceEnum = enumOf<Presence>(
  'Presence',
  'What those learn of a portion who are not cleared for it but see another portion of the advisory. Whoever sees none learns nothing.',
  {
    PLACEHOLDER: 'That a portion of this type and label is withheld.',
    HIDDEN: 'Nothing.',
  },
);

export const WithheldReasonEnum = enumOf<'NOT_CLEARED'>(
  'WithheldReason',
  'Why a content is withheld: one constant for every cause.',
  {
    NOT_CLEARED: 'The viewer is not cleared for it.',
  },
);
