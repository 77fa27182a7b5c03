import type { LintedPortion } from './linted-portion.js';
import { findsByKey, onceEach } from './item.js';
import type { Detector, Item } from './item.js';

/** What names exactly one thing: CVE and the like, package URLs, hashes, addresses, and what is set as code. */
export const identifiers: Detector = {
  code: 'LEAK_IDENTIFIER',
  itemsOf: (portion) => onceEach([...shapesIn(portion), ...aliasOf(portion), ...codeIn(portion)]),
  finder: (portion) => {
    const byShape = findsByKey(shapesIn)(portion);
    const words = ` ${portion.text.replaceAll('`', ' ').replace(/\s+/g, ' ')} `;
    return (item) => byShape(item) || (item.key.startsWith(CODE) && standsAsWord(words, item.key.slice(CODE.length)));
  },
};

function shapesIn({ text }: LintedPortion): readonly Item[] {
  return SHAPES.flatMap(({ pattern, fits }) =>
    [...text.matchAll(pattern)]
      .map(([found]) => found.replace(/[.,;:]+$/, ''))
      .filter((found) => fits?.(found) ?? true)
      .map((shown) => ({ key: shown.toLowerCase(), shown })),
  );
}

interface Shape {
  readonly pattern: RegExp;
  readonly fits?: (found: string) => boolean;
}

const SHAPES: readonly Shape[] = [
  { pattern: /\b(?:CVE|GHSA|PYSEC|OSV|AVID|AIID|EUVD|VU|CERT)-[\w:-]*\d[\w:-]*/gi },
  { pattern: /\bpkg:[a-z]+\/[^\s<>"')\]]+/gi },
  { pattern: /\bcpe:(?:2\.3:|\/)[^\s<>"')\]]+/gi },
  { pattern: /\b[0-9a-f]{32,128}\b/gi },
  // A short hash has both letters and digits; a word or a number has not.
  { pattern: /\b[0-9a-f]{7,31}\b/gi, fits: (found) => /\d/.test(found) && /[a-f]/i.test(found) && found.length >= 8 },
  { pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, fits: isPeer },
  { pattern: /\b[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+\b/gi },
  { pattern: /(?<![\w@/.-])(?:[a-z0-9-]+\.)+[a-z]{2,24}\b(?![\w/(-])/gi, fits: isDomain },
  // Tickets and cases: letters, a hyphen, and digits enough.
  { pattern: /(?<![\w-])[A-Z]{2,10}\d{0,3}-[A-Z]?\d{2,}(?:-\d+)*\b/g, fits: (found) => !STANDARDS.test(found) },
];

/** An address of somebody: not of one's own machine, nor of a whole network. */
function isPeer(address: string): boolean {
  const parts = address.split('.').map(Number);
  return parts.every((part) => part <= 255) && parts[0] !== 127 && parts[0] !== 0 && parts[3] !== 0;
}

function isDomain(found: string): boolean {
  const domain = found.toLowerCase();
  const end = domain.slice(domain.lastIndexOf('.') + 1);
  return DOMAIN_ENDS.has(end) && !PUBLIC_SITES.has(domain.split('.').slice(-2).join('.'));
}

const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  'com org net io ai eu de fr uk nl be ch at se no dk fi pl cz it es pt ie us ca au nz jp kr in br ru cn tw sg za int gov edu mil info biz dev app cloud tech online site xyz top example test onion'.split(
    ' ',
  ),
);

/** Where everybody publishes. */
const PUBLIC_SITES: ReadonlySet<string> = new Set(
  'github.com gitlab.com huggingface.co pypi.org npmjs.com arxiv.org nist.gov mitre.org first.org owasp.org europa.eu cisa.gov wikipedia.org openai.com anthropic.com google.com microsoft.com docker.com'.split(
    ' ',
  ),
);

const STANDARDS =
  /^(?:CWE|AML|ATLAS|OWASP|NIST|ISO|IEC|RFC|TLP|UTF|SHA|AES|RSA|GPT|FIPS|SP|EN|PEP|ASL|LLM|COVID|HTTP|TLS|ML|BERT|MIT)-?/;

function aliasOf({ content }: LintedPortion): readonly Item[] {
  return content.is === 'alias' ? [{ key: content.value.toLowerCase(), shown: content.value }] : [];
}

const CODE = 'code ';

/** What an author set as code: a name of a file, a bucket, a set, a flag. A single lower-case word may be any word. */
function codeIn({ content }: LintedPortion): readonly Item[] {
  const text = content.is === 'prose' || content.is === 'mitigation' ? content.text : '';
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]{4,80})`/g)]
    .map(([, code = '']) => code.trim())
    .filter((code) => code.length >= 5 && /[\d_/\\.-]|\p{Ll}\p{Lu}/u.test(code) && !/\s/.test(code))
    .map((code) => ({ key: `${CODE}${code}`, shown: code }));
}

function standsAsWord(words: string, code: string): boolean {
  const at = words.indexOf(code);
  return at > 0 && !/[\w-]/.test(words[at - 1] ?? '') && !/[\w-]/.test(words[at + code.length] ?? '');
}
