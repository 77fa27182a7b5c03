import { describe, expect, it } from 'vitest';
import { parseSeverity } from './parse-severity.js';

const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

describe('a severity', () => {
  it.each([
    ['CVSS_V3_1', '0.0', 'NONE'],
    ['CVSS_V3_1', '0.1', 'LOW'],
    ['CVSS_V3_1', '3.9', 'LOW'],
    ['CVSS_V3_0', '4', 'MEDIUM'],
    ['CVSS_V4_0', '8.9', 'HIGH'],
    ['CVSS_V3_1', '10.0', 'CRITICAL'],
    ['CVSS_V2', '10', 'HIGH'],
    ['CVSS_V2', '0', 'LOW'],
    ['OECD', 'serious incident', null],
    ['VENDOR', '4.2', null],
  ])('of %s %s has the level %s when its author gives none', (scheme, value, level) => {
    expect(parseSeverity({ scheme, value }, [])).toMatchObject({ ok: true, value: { level } });
  });

  it('keeps the level that its author gives', () => {
    expect(parseSeverity({ scheme: 'CVSS_V3_1', value: '9.8', level: 'LOW' }, [])).toMatchObject({
      value: { level: 'LOW' },
    });
  });

  it.each([
    ['CVSS_V3_1', V31],
    ['CVSS_V3_1', `${V31}/E:P/RL:O/RC:C`],
    ['CVSS_V3_0', 'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:H'],
    ['CVSS_V2', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'],
    ['CVSS_V4_0', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
    ['VENDOR', 'anything goes'],
  ])('of %s takes the vector %s', (scheme, vector) => {
    expect(parseSeverity({ scheme, value: '5.0', vector }, []).ok).toBe(true);
  });

  it.each([
    ['CVSS_V3_0', V31],
    ['CVSS_V3_1', 'CVSS:3.1/AV:N/AC:L'],
    ['CVSS_V3_1', `${V31}/AV:L`],
    ['CVSS_V3_1', V31.replace('AC:L', 'AC:M')],
    ['CVSS_V2', V31],
  ])('of %s refuses the vector %s', (scheme, vector) => {
    expect(parseSeverity({ scheme, value: '5.0', vector }, [])).toMatchObject({
      refusal: [{ code: 'VECTOR_INVALID', path: ['vector'] }],
    });
  });

  it.each(['11', '9.85', 'high', '-1', '1e1'])('of CVSS has no score %s', (value) => {
    expect(parseSeverity({ scheme: 'CVSS_V3_1', value }, [])).toMatchObject({ refusal: [{ code: 'SCORE_INVALID' }] });
  });
});
