const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const UNITS = [
  [1_000_000_000, 'GB'],
  [1_000_000, 'MB'],
  [1_000, 'kB'],
] as const;

/** `1.4 MB` */
export function sizeWords(bytes: number): string {
  const unit = UNITS.find(([size]) => bytes >= size);
  return unit === undefined ? `${bytes} B` : `${NUMBER.format(bytes / unit[0])} ${unit[1]}`;
}
