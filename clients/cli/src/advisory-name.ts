import { access } from 'node:fs/promises';

const NAME = /^smk-[0-9a-z]{5}-[0-9a-z]{5}$/i;

/** True for the name of an advisory; a file that is called so comes first. */
export async function namesAdvisory(word: string): Promise<boolean> {
  return NAME.test(word) && !(await isThere(word));
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
