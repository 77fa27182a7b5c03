import type { FoundRecord } from './record-place.js';

/** Records that are sent together. */
export type Batch = readonly FoundRecord[];

/** So many make a batch: enough that a commit counts for little, few enough that others do not wait for it. */
const MAX_RECORDS = 50;
/** Of JSON inside JSON. The hub takes a request of 1,048,576 bytes. */
const MAX_BYTES = 900_000;

/** Records as they come, in batches. What is no record goes with them, so that the order is kept. */
export async function* batches(records: AsyncIterable<FoundRecord>): AsyncGenerator<Batch> {
  let batch: FoundRecord[] = [];
  let bytes = 0;
  for await (const record of records) {
    const size = 'text' in record ? Buffer.byteLength(JSON.stringify(record.text)) : 0;
    if (batch.length === MAX_RECORDS || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
