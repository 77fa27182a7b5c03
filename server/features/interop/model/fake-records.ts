/** Records in the shapes of the databases, in words of our own. */
export type FakeRecord = Readonly<Record<string, unknown>>;

/** A report of AVID about a scanner's finding, with parts replaced. */
export function anAvidReport(parts: FakeRecord = {}): FakeRecord {
  return {
    data_type: 'AVID',
    data_version: '0.3.3',
    metadata: { report_id: 'AVID-2031-R0007' },
    affects: {
      developer: ['Tern Cloud'],
      deployer: ['Skua Hosting'],
      artifacts: [{ type: 'Model', name: 'tern-7b' }],
    },
    problemtype: {
      classof: 'LLM Evaluation',
      type: 'Measurement',
      description: { lang: 'eng', value: 'tern-7b repeats what a letter tells it' },
    },
    metrics: [],
    references: [{ type: 'source', label: 'How it was found', url: 'https://tern.example/found' }],
    description: { lang: 'eng', value: 'Asked to sort letters, the model does what one of them says.' },
    impact: {
      avid: {
        risk_domain: ['Security'],
        sep_view: ['S0403: Adversarial Example'],
        lifecycle_view: ['L05: Evaluation'],
        taxonomy_version: '0.2',
      },
    },
    credit: [{ lang: 'eng', value: 'Ada Brink' }],
    reported_date: '2031-02-03',
    ...parts,
  };
}

/** The same of a CVE. */
export function anAvidCve(parts: FakeRecord = {}): FakeRecord {
  return anAvidReport({
    problemtype: {
      classof: 'CVE Entry',
      type: 'Advisory',
      description: { lang: 'eng', value: 'Path escape in gullbox (CVE-2031-20002)' },
    },
    references: [
      { type: 'source', label: 'NVD entry', url: 'https://www.cve.org/CVERecord?id=CVE-2031-20002' },
      { type: 'source', label: 'https://gullbox.example/fix', url: 'https://gullbox.example/fix' },
    ],
    impact: {
      cvss: {
        version: '3.1',
        vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
        baseScore: 7.5,
        baseSeverity: 'HIGH',
      },
      cwe: [{ cweId: 'CWE-22', description: 'CWE-22: a label that differs', lang: 'en' }],
    },
    ...parts,
  });
}

export function aCaseStudy(parts: FakeRecord = {}): FakeRecord {
  return {
    id: 'AML.CS9001',
    name: 'Letters that give orders',
    'object-type': 'case-study',
    summary: 'A team sent letters to an [assistant](/techniques/AML.T0051) and it obeyed H<sub>2</sub>O jokes.',
    'incident-date': '2030-01-01',
    'incident-date-granularity': 'YEAR',
    procedure: [
      { tactic: 'AML.TA0002', technique: 'AML.T0051.001', description: 'They wrote a letter.' },
      { tactic: 'AML.TA0002', technique: 'AML.T0054', description: 'They sent it.' },
    ],
    target: 'Skua Mail assistant',
    actor: 'The red team of Skua',
    'case-study-type': 'exercise',
    references: [{ title: 'The letter', url: 'https://skua.example/letter' }],
    ...parts,
  };
}

export function anOsvRecord(parts: FakeRecord = {}): FakeRecord {
  return {
    id: 'PYSEC-2031-12',
    details: 'Gullbox is a box for gulls. A file name with dots leads out of the box. It is fixed in 2.0.',
    affected: [
      {
        package: { name: 'gullbox', ecosystem: 'PyPI', purl: 'pkg:pypi/gullbox' },
        ranges: [
          { type: 'GIT', repo: 'https://gullbox.example/git', events: [{ introduced: '0' }, { fixed: 'abc123' }] },
          { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] },
        ],
        versions: ['1.0', '1.1'],
      },
    ],
    references: [{ type: 'FIX', url: 'https://gullbox.example/fix' }],
    aliases: ['CVE-2031-20002', 'GHSA-22FG-hhjm-5v3q'],
    modified: '2031-03-01T00:00:00.123456Z',
    published: '2031-02-01T10:00:00Z',
    ...parts,
  };
}

export function anIncident(parts: FakeRecord = {}): FakeRecord {
  return {
    incident_id: 9001,
    title: 'A voice that was nobody’s asks for money',
    date: '2031-01-09',
    deployers: [{ entity_id: 'scammers', name: 'scammers' }],
    harmed: [{ entity_id: 'unknown', name: 'unknown' }],
    report_numbers: [5, 6],
    ...parts,
  };
}
