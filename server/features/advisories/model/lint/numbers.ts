import type { LintedPortion } from './linted-portion.js';
import { findsByKey, onceEach } from './item.js';
import type { Detector, Item } from './item.js';

/**
 * Numbers that tell something: with a fraction, of three digits and more, or of two with what they count. Years, dates, versions, numbers
 * of paragraphs and lists, and the percentages that everybody writes are none.
 */
export const numbers: Detector = { code: 'LEAK_NUMBER', itemsOf: numbersIn, finder: findsByKey(numbersIn) };

function numbersIn({ text, lang }: LintedPortion): readonly Item[] {
  const readable = withoutDates(text);
  const found = [...readable.matchAll(NUMBER)].flatMap((match) => toItem(match, lang) ?? []);
  const times = [...readable.matchAll(TIME)].map(({ 1: time = '' }) => ({ key: `at ${time}`, shown: time }));
  return onceEach([...found, ...times]);
}

/** A number on its own, not a part of a name, a version, a time or an address; with its sign before it and the word behind it. */
const NUMBER =
  /(?<before>[\p{L}-]+\.?\s+)?(?<![\p{L}\p{N}_.,:/#=@+-])(?<money>[$€£]\s?)?(?<digits>\d{1,3}(?:[,’'\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\p{L}\p{N}_:/-]|[.,]\d)(?:\s?(?<unit>%|per cent|\p{L}[\p{L}-]*))?/giu;

const TIME = /(?<![\d:])((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?![\d:])/g;

function toItem({ 0: whole, groups = {} }: RegExpMatchArray, lang: string): Item | null {
  const written = { before: '', money: '', digits: '', unit: '', ...defined(groups) };
  const value = valueOf(written.digits, lang);
  const counted = unitOf(written.unit);
  if (NOT_COUNTED.test(written.before.trim()) || isYear(written, value) || !tells(value, counted)) return null;
  const shown = whole.slice(written.before.length).trim();
  return { key: standsAlone(value) ? String(value) : `${value} ${counted}`, shown };
}

/** What of a match was there. */
function defined(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

/** Where a comma parts the fraction, a point parts thousands. */
function valueOf(digits: string, lang: string): number {
  const bare = digits.replace(/[’'\u00a0\u202f ]/g, '');
  const commaIsPoint = COMMA_LANGUAGES.has(lang.slice(0, 2).toLowerCase());
  if (commaIsPoint) return Number((isGrouped(bare, '.') ? bare.replaceAll('.', '') : bare).replace(',', '.'));
  return Number(isGrouped(bare, ',') ? bare.replaceAll(',', '') : bare.replace(',', '.'));
}

function isGrouped(digits: string, separator: ',' | '.'): boolean {
  const [first = '', ...groups] = digits.split(separator);
  return first.length <= 3 && groups.length > 0 && groups.every((group) => /^\d{3}(?:[.,]\d+)?$/.test(group));
}

function unitOf(word: string): string {
  const unit = word.toLowerCase();
  if (/^per ?cent$/.test(unit)) return '%';
  return unit.replace(/(?<=\p{L}{3})s$/u, '');
}

function tells(value: number, unit: string): boolean {
  if (unit === '%' && TRIVIAL_PERCENT.has(value)) return false;
  return standsAlone(value) || (value >= 10 && unit !== '' && !IDLE_WORDS.has(unit));
}

/** True for what hardly stands in two portions by chance. */
function standsAlone(value: number): boolean {
  const digits = String(value).replace('.', '').replace(/^0+/, '');
  if (Number.isInteger(value)) return value >= 100 && digits.replace(/0+$/, '').length >= 2;
  return value >= 10 || digits.length >= 3 || /\.\d{3}/.test(String(value));
}

function isYear({ digits, money }: { readonly digits: string; readonly money: string }, value: number): boolean {
  return digits.length === 4 && money === '' && value >= 1900 && value <= 2100;
}

function withoutDates(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, ' ')
    .replace(/\b\d{1,2}\.? (?:\p{Lu}\p{Ll}{2,8})\b(?:,? \d{4})?/gu, (date) => (MONTHS.test(date) ? ' ' : date))
    .replace(/\b\p{Lu}\p{Ll}{2,8} \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?/gu, (date) => (MONTHS.test(date) ? ' ' : date))
    .replace(/\bv?\d+(?:\.\d+){2,}\S*/g, ' ')
    .replace(/^\s*\d+[.)]\s/gm, ' ');
}

const MONTHS = /\b(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez)/i;

const COMMA_LANGUAGES: ReadonlySet<string> = new Set(
  'de fr es it nl pt sv da no nb fi pl cs sk sl hr hu ro bg el ru uk tr id vi'.split(' '),
);

/** Of these words a number says which one, and not how many. */
const NOT_COUNTED =
  /^(?:art|article|articles|section|sections|sec|rfc|iso|iec|annex|recital|chapter|paragraph|para|page|pages|p|pp|part|table|figure|fig|step|appendix|version|versions|release|build|level|tier|phase|stage|rule|clause|day|week|quarter|no|nr|number|schedule|title|item|option|question|group|class|gpt|cvss|port|ports|http|python|cuda|tls|sha|base|utf|ipv|area)\.?$/i;

const TRIVIAL_PERCENT: ReadonlySet<number> = new Set([0, 1, 5, 10, 20, 25, 50, 75, 80, 90, 95, 99, 100]);

/** What follows a number and is not what it counts. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  'and or of in to the a an at on by for from with is are was were as than that this per utc day hour minute second week month year times bit point'.split(
    ' ',
  ),
);
