import type { ExportFile, Exports } from '@seamark/sdk';

/**
 * Fetches a file with the reader's pass, and hands it to the browser to be kept. Nothing of it stays in the page.
 *
 * @param onBytes - told how many have come
 */
export async function saveFile(exports: Exports, file: ExportFile, onBytes: (bytes: number) => void): Promise<void> {
  const parts: BlobPart[] = [];
  let come = 0;
  for await (const bytes of exports.download(file)) {
    parts.push(Uint8Array.from(bytes));
    come += bytes.length;
    onBytes(come);
  }
  const url = URL.createObjectURL(new Blob(parts));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has begun to write it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
