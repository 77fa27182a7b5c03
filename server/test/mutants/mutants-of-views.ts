import type { Mutant } from './mutant.js';

const REDACT = 'server/features/advisories/model/redact-advisory.ts';

/** What the parts of an advisory may tell of what is withheld. */
export const MUTANTS_OF_VIEWS: readonly Mutant[] = [
  {
    name: 'shown-unless-said-otherwise',
    channel: 'placeholder',
    tells: 'that there is a hidden portion, once its author revises it without saying again that it is hidden',
    file: 'server/features/advisories/model/revision/next-portions.ts',
    replacements: [
      {
        from: `marking, label, presence: presence ?? before.presence, content: known };`,
        to: `marking, label, presence: presence ?? 'PLACEHOLDER', content: known };`,
      },
    ],
  },
  {
    name: 'placeholder-read-by-its-own-label',
    channel: 'placeholder',
    tells: 'of each revision of an advisory, whatever it changed, to whoever sees a placeholder there',
    file: 'server/migrations/0005-writing-advisories.ts',
    replacements: [
      {
        from: `        'portion', s.portion, 'type', s.type, 'rank', s.rank, 'tlp', s.shown_tlp,`,
        to: `        'portion', s.portion, 'type', s.type, 'rank', s.rank, 'tlp', s.tlp,`,
      },
    ],
  },
  {
    name: 'withheld-counts-gaps',
    channel: 'withheld count',
    tells: 'how many portions stood between those that the viewer sees of a past view, hidden ones included',
    file: REDACT,
    script: 'counts no place of then that a hidden portion takes',
    replacements: [
      {
        from: `    withheldCount: stubs.length,`,
        to: `    withheldCount:
      record.pastRevisionId === null
        ? stubs.length
        : Math.max(stubs.length, Math.floor(portions.at(-1)?.rank ?? 0) - portions.length),`,
      },
    ],
  },
  {
    name: 'position-kept-by-rank',
    channel: 'position of a portion',
    tells: 'how many portions stood before one of a past view, hidden ones included',
    file: REDACT,
    script: 'counts no place of then that a hidden portion takes',
    replacements: [
      {
        from: `    portions: inOrder(portions, stubs),`,
        to: `    portions: inOrder(portions, stubs, record.pastRevisionId !== null),`,
      },
      {
        from: `function inOrder(portions: readonly RecordedPortion[], stubs: readonly RecordedStub[]): readonly PortionView[] {`,
        to: `function inOrder(
  portions: readonly RecordedPortion[],
  stubs: readonly RecordedStub[],
  past: boolean,
): readonly PortionView[] {`,
      },
      {
        from: `    'content' in each ? shownPortion(each, index + 1) : withheldPortion(each, index + 1),`,
        to: `    'content' in each ? shownPortion(each, kept(each.rank, index)) : withheldPortion(each, kept(each.rank, index)),`,
      },
      {
        from: `  return shown.map((each, index) =>`,
        to: `  const kept = (rank: number, index: number) => (past ? Math.max(index + 1, Math.floor(rank)) : index + 1);
  return shown.map((each, index) =>`,
      },
    ],
  },
  {
    name: 'view-key-of-the-record',
    channel: 'view key',
    tells: 'whether hidden portions stand before a placeholder, and came or went since',
    file: REDACT,
    replacements: [
      {
        from: `  const key = once(() => viewKeyOf(view, viewer, hash));`,
        to: `  const made = { ...view, stubs: record.stubs };
  const key = once(() => viewKeyOf(made, viewer, hash));`,
      },
    ],
  },
  {
    name: 'marking-as-stated',
    channel: 'recipients',
    tells: 'whom else a portion was sent to, to each of its recipients',
    file: 'server/migrations/0005-writing-advisories.ts',
    replacements: [
      {
        from: `    SELECT v.id, item -> 'marking', item ->> 'presence', ARRAY[a.source_atom], o.tlp`,
        to: `    SELECT v.id, item -> 'marking', item ->> 'presence', o.audience, o.tlp`,
      },
    ],
  },
  {
    name: 'remark-without-exclusions',
    channel: 'note or reason',
    tells: 'a note or a reason to those whom its marking excludes',
    file: 'server/migrations/0014-marking-what-was-withdrawn.ts',
    script: 'tells no note to those whom its marking excludes',
    replacements: [
      {
        from: `  INSERT INTO hub.remark (advisory_id, revision_id, is_a, text, audience, denied, tlp)
    SELECT a.id, revision, r ->> 'is', r ->> 'text', l.audience, l.denied, l.tlp`,
        to: `  INSERT INTO hub.remark (advisory_id, revision_id, is_a, text, audience, tlp)
    SELECT a.id, revision, r ->> 'is', r ->> 'text', l.audience, l.tlp`,
      },
    ],
  },
  {
    name: 'reason-for-whoever-is-told',
    channel: 'note or reason',
    tells: 'a note or a reason to whoever the revision concerns, whatever its own marking says',
    file: 'server/features/advisories/store/write-revision.ts',
    replacements: [
      {
        from: `    remarks: remarks.map(({ is, text, label }) => ({ is, text, label: place(label) })),`,
        to: `    remarks: remarks.map(({ is, text, label }) => ({ is, text, label: place(concerned[0]?.label ?? label) })),`,
      },
    ],
  },
  {
    name: 'system-dated-by-any-revision',
    channel: "a system's fields",
    tells:
      'which of two advisories was revised last, though nothing changed for the viewer: the newest one names a system',
    file: 'server/migrations/0004-event-log.ts',
    script: 'takes no statement of a system for newer because its advisory was revised for others',
    replacements: [
      {
        from: `  UPDATE hub.sheet SET at = head.at WHERE revision_id = NEW.revision_id;`,
        to: `  UPDATE hub.sheet SET at = head.at WHERE advisory_id = NEW.advisory_id;`,
      },
    ],
  },
  {
    name: 'systems-remembered-for-all',
    channel: 'shared cache',
    tells: 'what a viewer with more rights was shown of a system, as long as nothing is published',
    file: 'server/features/systems/store/postgres-systems.ts',
    script: 'remembers of a system nothing that it told its source',
    replacements: [
      {
        from: `  return {
    statements: async (viewer, keys) => {
      const byKey = await read(viewer, STATEMENTS, [keys]);`,
        to: `  const kept = new Map<string, Awaited<ReturnType<typeof read>>>();
  return {
    statements: async (viewer, keys) => {
      const head = await database.read(contextOf(viewer), (sql) => sql.query('SELECT position::text FROM hub.log_head'));
      const asked = JSON.stringify([head, keys]);
      const byKey = kept.get(asked) ?? (await read(viewer, STATEMENTS, [keys]));
      kept.set(asked, byKey);`,
      },
    ],
  },
];
