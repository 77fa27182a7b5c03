import type { AffectedInput } from './portions.js';
import { listAt, textAt, textsAt } from './record-reader.js';

export interface Affects {
  readonly systems: readonly AffectedInput[];
  /** Those that are not named as a developer already. */
  readonly deployers: readonly string[];
}

/** Which systems a record of AVID concerns. `n/a` names nobody, and one maker gets one spelling. */
export function affectsOf(json: unknown): Affects {
  const developers = textsAt(json, 'affects', 'developer').filter(isNamed).map(spelled);
  const systems = listAt(json, 'affects', 'artifacts').flatMap((artifact) => {
    const system = textAt(artifact, 'name');
    if (system === null || !isNamed(system)) return [];
    return [{ system, kind: textAt(artifact, 'type'), developer: developerOf(system, developers) }];
  });
  const deployers = textsAt(json, 'affects', 'deployer').filter(isNamed).map(spelled);
  return { systems, deployers: [...new Set(deployers)].filter((deployer) => !developers.includes(deployer)) };
}

/** The one maker that a record names; of several, and beside systems of others, the one that the system is called after. */
function developerOf(system: string, developers: readonly string[]): string | null {
  const called = developers.find((developer) => system.toLowerCase().startsWith(developer.toLowerCase()));
  if (called !== undefined) return called;
  const [only = null, ...others] = developers;
  return others.length === 0 && !NAMES_ITS_MAKER.test(system) ? only : null;
}

function isNamed(name: string): boolean {
  return !/^(n\/?a|none|unknown|-)$/i.test(name);
}

function spelled(name: string): string {
  return SPELLINGS[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? name;
}

/** Makers that AVID spells in several ways. */
const SPELLINGS: Readonly<Record<string, string>> = {
  allegroai: 'Allegro AI',
  aws: 'AWS',
  berriai: 'BerriAI',
  bentoml: 'BentoML',
  cleanlab: 'Cleanlab',
  deepjavalibrary: 'DeepJavaLibrary',
  huggingface: 'Hugging Face',
  kubeflow: 'Kubeflow',
  mlflow: 'MLflow',
  mongodbinc: 'MongoDB Inc.',
  nvidia: 'NVIDIA',
  paddlepaddle: 'PaddlePaddle',
  tensorflow: 'TensorFlow',
};

/** 0DIN writes the maker before the system, and lists systems of several makers under the first. */
const NAMES_ITS_MAKER =
  /^(Alibaba|Amazon|Anthropic|Cohere|DeepSeek|Google|IBM|Meta|Microsoft|Mistral|Moonshot|NVIDIA|OpenAI|Twitter|xAI) /;
