interface ImportMetaEnv {
  /** Of the package, as it was built. */
  readonly SEAMARK_VERSION: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
