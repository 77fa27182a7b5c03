import type { AdvisoryView, PortionView } from '../../advisories/model/advisory-view.js';
import type { OriginContent } from '../../advisories/model/portion-content.js';
import type { Marking } from '../../markings/model/marking.js';
import { vouch, type Redacted } from '../../markings/model/redacted.js';
import { tlpLabel } from '../../markings/model/tlp.js';
import type { ExportedAdvisory, ExportedMarking, ExportedPortion } from './exported-advisory.js';

/** A view as an export tells it: nothing that the view does not hold. Ids that differ from viewer to viewer are left out. */
export function redactExport(view: Redacted<AdvisoryView>): Redacted<ExportedAdvisory> {
  const { name, kind, state, revisionId, title, severity, withdrawalReason, source } = view;
  return vouch({
    tlp: tlpLabel(view.banner),
    ...{ name, kind, state, revisionId },
    publishedAt: view.publishedAt?.toISOString() ?? null,
    updatedAt: view.updatedAt.toISOString(),
    title,
    source: source && { handle: source.handle, name: source.name, sector: source.sector, country: source.country },
    ...{ severity, withdrawalReason },
    origin: originIn(view),
    withheld: view.withheldCount,
    portions: view.portions.map(toPortion),
  });
}

function toPortion({ id, type, position, lang, marking, content }: PortionView): ExportedPortion {
  return { id, type, position, lang, marking: toMarking(marking), content };
}

function toMarking({ tlp, sectors, communities, organizations, excludeOrganizations }: Marking): ExportedMarking {
  return { label: tlpLabel(tlp), sectors, communities, organizations, excludeOrganizations };
}

function originIn({ portions }: AdvisoryView): ExportedAdvisory['origin'] {
  const content = portions.find(({ content: each }) => each?.is === 'origin')?.content as OriginContent | undefined;
  if (content === undefined) return null;
  const { database, identifier, url, licence, retrievedAt } = content;
  return { database, identifier, url, licence, retrievedAt };
}

/** Bytes that an export was made of before, for whoever holds still what cleared them. */
export function redactExportedBytes(bytes: Uint8Array): Redacted<Uint8Array> {
  return vouch(bytes);
}
