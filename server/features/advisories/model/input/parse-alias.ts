import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import type { AliasContent } from '../portion-content.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';

/** Reads another database's name for the same issue, in any case, and gives it that database's spelling. */
export function parseAlias(text: string, path: InputPath): Parsed<AliasContent> {
  const alias = text.trim().toUpperCase();
  const scheme = ALIAS_SCHEMES.find(({ shape }) => shape.test(alias));
  if (scheme !== undefined) return accept({ is: 'alias', value: scheme.spell(alias) });
  const examples = ALIAS_SCHEMES.map(({ example }) => example).join(', ');
  return faulty(
    path,
    'ALIAS_INVALID',
    `${quoted(text)} is no alias that this hub knows. Write one like ${examples}; put anything else in a reference.`,
  );
}

interface AliasScheme {
  readonly shape: RegExp;
  readonly example: string;
  readonly spell: (alias: string) => string;
}

const asItIs = (alias: string): string => alias;

const ALIAS_SCHEMES: readonly AliasScheme[] = [
  { shape: /^CVE-\d{4}-\d{4,19}$/, example: 'CVE-2024-3094', spell: asItIs },
  // GitHub spells the prefix in capitals and the rest in small letters; its alphabet has no vowels.
  {
    shape: /^GHSA(-[23456789CFGHJMPQRVWX]{4}){3}$/,
    example: 'GHSA-jfh8-c2jp-5v3q',
    spell: (alias) => `GHSA${alias.slice(4).toLowerCase()}`,
  },
  { shape: /^PYSEC-\d{4}-\d{1,10}$/, example: 'PYSEC-2021-123', spell: asItIs },
  { shape: /^AVID-\d{4}-[RV]\d{3,8}$/, example: 'AVID-2023-V001', spell: asItIs },
  { shape: /^AIID:[1-9]\d{0,8}$/, example: 'AIID:541', spell: asItIs },
  { shape: /^AML\.CS\d{4}$/, example: 'AML.CS0021', spell: asItIs },
];
