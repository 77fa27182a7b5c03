/**
 * The checksum of a text (UTF-8), from 0 to 2^32 - 1. It finds slips of the pen, and proves nothing.
 *
 * Source: ISO 3309, the CRC of Ethernet, PNG and zip (polynomial 0xEDB88320, reflected)
 */
export function crc32(text: string): number {
  const register = new TextEncoder().encode(text).reduce((crc, byte) => afterByte(crc ^ byte), 0xffffffff);
  return (register ^ 0xffffffff) >>> 0;
}

function afterByte(crc: number): number {
  let register = crc;
  for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0);
  return register;
}
