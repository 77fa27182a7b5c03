import {
  affected,
  alias,
  clear,
  type DraftAdvisoryInput,
  green,
  type PortionInput,
  prose,
  reference,
  severity,
  source,
} from '@seamark/sdk';

/** A report of the AI Vulnerability Database, as far as this journey takes it over. */
export interface AvidReport {
  readonly metadata: { readonly report_id: string };
  readonly affects: {
    readonly developer: readonly string[];
    readonly artifacts: readonly { readonly type: string; readonly name: string }[];
  };
  readonly problemtype: { readonly classof: string; readonly description: { readonly value: string } };
  readonly references: readonly { readonly label: string; readonly url: string }[] | null;
  readonly description: { readonly value: string };
  readonly impact?: {
    readonly cvss?: {
      readonly version: string;
      readonly vectorString: string;
      readonly baseScore: number;
      readonly baseSeverity: string;
    };
  };
}

/** An advisory that says the same, for everybody; the place where it was found is for members. */
export function toDraft(report: AvidReport): DraftAdvisoryInput {
  const { metadata, affects, problemtype, references, description, impact } = report;
  const [developer = null] = affects.developer;
  const links = (references ?? []).filter(({ url }) => /^https?:\/\//.test(url) && URL.canParse(url));
  const portions: readonly PortionInput[] = [
    prose('TITLE')(asTitle(problemtype.description.value), clear()),
    source(clear()),
    prose('SUMMARY')(asMarkdown(description.value), clear()),
    prose('EVIDENCE')(asMarkdown(`Report ${metadata.report_id}.`), green()),
    ...affects.artifacts.map(({ type, name }) =>
      affected({ system: name, kind: type, ...(developer && { developer }) }, clear()),
    ),
    ...links.map(({ label, url }) => reference({ url, label: label.slice(0, 300) }, clear())),
    ...aliasesOf(report).map((value) => alias(value, clear())),
    ...(impact?.cvss ? [toSeverity(impact.cvss)] : []),
  ];
  return {
    kind: problemtype.classof === 'CVE Entry' ? 'VULNERABILITY' : 'RED_TEAM_FINDING',
    portions: [...portions],
    idempotencyKey: metadata.report_id,
  };
}

export function aliasesOf({ metadata, problemtype }: AvidReport): readonly string[] {
  return [metadata.report_id, ...(problemtype.description.value.match(/CVE-\d{4}-\d{4,}/) ?? [])];
}

/** Text, and no markup: a sign that would begin some is spelled out. Line ends and invisible characters are those of plain text. */
function asMarkdown(text: string): string {
  return text
    .replace(/[\r\u200B-\u200D]/g, '')
    .replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? '&amp;');
}

function asTitle(text: string): string {
  const line = asMarkdown(text).replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

function toSeverity({
  version,
  vectorString,
  baseScore,
}: NonNullable<NonNullable<AvidReport['impact']>['cvss']>): PortionInput {
  const scheme = version === '3.0' ? 'CVSS_V3_0' : version === '4.0' ? 'CVSS_V4_0' : 'CVSS_V3_1';
  return severity({ scheme, value: baseScore.toFixed(1), vector: vectorString }, clear());
}
