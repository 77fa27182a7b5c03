import { randomBytes } from 'node:crypto';

/** What must stand in no log: texts that a test plants, and names and keys that it comes by. */
export class Planted {
  readonly #secrets: Array<readonly [place: string, secret: string]> = [];

  /** @returns a word of its own for a place, which no log could hold by chance */
  in(place: string): string {
    return this.kept(place, `zq${randomBytes(6).toString('hex')}`);
  }

  kept(place: string, secret: string): string {
    this.#secrets.push([place, secret]);
    return secret;
  }

  /** @returns the places whose secrets a text holds: as they are, in capitals or small letters, or as base64 */
  foundIn(text: string): readonly string[] {
    const logged = text.toLowerCase();
    const forms = (secret: string) => [secret, Buffer.from(secret).toString('base64').replaceAll('=', '')];
    const holds = (secret: string) => forms(secret).some((form) => logged.includes(form.toLowerCase()));
    return this.#secrets.filter(([, secret]) => holds(secret)).map(([place]) => place);
  }

  get count(): number {
    return this.#secrets.length;
  }
}
