/** Registers tests that only root can make. In anybody else's run they do not exist: a test that is there and skipped is a defect. */
export function asRoot(register: () => void): void {
  if (process.getuid?.() === 0) register();
}
