import type { AvidReport } from './avid-report.js';

const report = (place: number, rest: Partial<AvidReport> = {}): AvidReport => ({
  metadata: { report_id: `AVID-2099-R000${place}` },
  affects: { developer: ['Example Labs'], artifacts: [{ type: 'Model', name: `example-model-${place}` }] },
  problemtype: { classof: 'LLM Evaluation', description: { value: `Finding ${place} of an evaluation` } },
  references: [{ label: 'The evaluation', url: `https://example.org/evaluations/${place}` }],
  description: { value: `What the evaluation ${place} found.` },
  ...rest,
});

/** Reports of our own with the oddities that real ones have: markup in text, no references, links to files, scores of three versions. */
export const FIXTURE: readonly AvidReport[] = [
  report(1),
  report(2, { references: null }),
  report(3, {
    description: {
      value: 'The model answers `<script>alert(1)</script>` & more.\r\nSecond line with\u200Ban invisible space.',
    },
  }),
  report(4, {
    references: [
      { label: 'A picture', url: '../img/R00031.png' },
      { label: 'A file', url: 'file:///home/somebody/result.json' },
    ],
  }),
  report(5, {
    problemtype: { classof: 'CVE Entry', description: { value: 'Deserialization in example-server (CVE-2099-12345)' } },
    impact: {
      cvss: {
        version: '3.1',
        vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        baseScore: 9.8,
        baseSeverity: 'CRITICAL',
      },
    },
  }),
  report(6, { affects: { developer: [], artifacts: [] } }),
];
