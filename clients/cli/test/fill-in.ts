const VALUES: Readonly<Record<string, string>> = {
  level: 'HIGH',
  precision: 'YEAR',
  category: 'MITIGATION',
  status: 'AVAILABLE',
  url: 'https://hub.example/',
};

/** A template with something in every place that asks for it. */
export function fillIn(text: string): string {
  return text
    .replaceAll(/\[<<fill in [^\]]*>>\]/g, "['pkg:generic/harbor-3']")
    .replaceAll(/value: <<fill in 2026.*>>/g, "value: '2026'")
    .replaceAll(/value: <<fill in the score.*>>/g, "value: '8.1'")
    .replaceAll(/code: <<fill in a code of (\w+)>>/g, (_, scheme: string) => `code: '${CODES[scheme] ?? '?'}'`)
    .replaceAll(/^(\w+): <<fill in .*>>/gm, (_, field: string) => `${field}: ${VALUES[field] ?? 'Something'}`)
    .replaceAll(/<<fill in one name>>/g, 'CVE-2024-3094')
    .replaceAll(/<<fill in .*?>>/g, 'Something');
}

/** A template with all that it offers in comments. */
export function uncomment(text: string): string {
  return text.replaceAll(/<!-- Offered: .*\n([^]*?)\n-->/g, '$1');
}

const CODES: Readonly<Record<string, string>> = {
  CWE: 'CWE-1427',
  ATLAS: 'AML.T0054',
  MIT_DOMAIN: '7.2',
  AVID_SEP: 'S0403',
  OWASP_LLM_2025: 'LLM06',
};
