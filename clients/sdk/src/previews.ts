import type { Portion } from './advisory.js';
import { CheckAdvisory, PreviewAdvisory, ReadAudienceMatrix, type MatrixFields } from './generated/documents.js';
import type { AudienceInput, AudienceSight, CheckAdvisoryInput, Tlp } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import type { Organization } from './organization.js';
import { readRefusal } from './outcome.js';
import { readPortion } from './read-advisory.js';
import type { InputProblem, Refusal } from './refusal.js';

/** Who gets what of an advisory: a row for each portion, a column for each audience. */
export interface AudienceMatrix {
  readonly audiences: readonly {
    /** `public`, `hub`, a sector, a handle or an account. */
    readonly label: string;
    /** How many active organizations it is; 0 for the public and for a person. */
    readonly organizations: number;
  }[];
  readonly rows: readonly {
    readonly portion: Portion;
    /** In the order of the audiences. */
    readonly cells: readonly {
      readonly sees: AudienceSight;
      /** How many of the audience's organizations read what the portion says. */
      readonly organizations: number;
    }[];
  }[];
}

/** What an audience would see of what is not written yet. */
export interface AdvisoryPreview {
  readonly banner: Tlp;
  readonly title: string | null;
  /** null when withheld. */
  readonly source: Organization | null;
  readonly portions: readonly Portion[];
  readonly withheldCount: number;
}

/** What a hub says of a draft or revision that it was shown and did not keep. */
export type Checked<T> =
  | ({ readonly ok: true; readonly warnings: readonly InputProblem[] } & T)
  | { readonly ok: false; readonly refusal: Refusal };

/** @returns null for whoever is not of its source, and for a name that shows the caller nothing */
export async function readAudienceMatrix(
  hub: HubAccess,
  name: string,
  audiences: readonly AudienceInput[] | undefined,
): Promise<AudienceMatrix | null> {
  const { advisory } = await request(hub, ReadAudienceMatrix, { name, audiences: audiences && [...audiences] });
  return advisory?.audienceMatrix ? readMatrix(advisory.audienceMatrix) : null;
}

export async function checkAdvisory(
  hub: HubAccess,
  input: CheckAdvisoryInput,
  audiences: readonly AudienceInput[] | undefined,
): Promise<Checked<{ readonly matrix: AudienceMatrix }>> {
  const variables = { input, audiences: audiences && [...audiences] };
  const { checkAdvisory: answered } = await request(hub, CheckAdvisory, variables);
  if (!('warnings' in answered)) return { ok: false, refusal: readRefusal(answered) };
  return { ok: true, warnings: answered.warnings, matrix: readMatrix(answered.audienceMatrix) };
}

export async function previewAdvisory(
  hub: HubAccess,
  input: CheckAdvisoryInput,
  seeAs: AudienceInput,
): Promise<Checked<{ readonly preview: AdvisoryPreview | null }>> {
  const { checkAdvisory: answered } = await request(hub, PreviewAdvisory, { input, seeAs });
  if (!('warnings' in answered)) return { ok: false, refusal: readRefusal(answered) };
  const { warnings, preview } = answered;
  return { ok: true, warnings, preview: preview && { ...preview, portions: preview.portions.map(readPortion) } };
}

function readMatrix({ audiences, rows }: MatrixFields): AudienceMatrix {
  return { audiences, rows: rows.map(({ portion, cells }) => ({ portion: readPortion(portion), cells })) };
}
