/** What is said of views that are saved. */
export const savedWords = {
  label: 'Saved views',
  save: 'Save this view',
  saveNow: 'Save',
  means: 'The hub keeps it for your account. In a terminal, npx seamark watch --name follows it under the same name.',
  name: 'Name',
  hint: 'Small letters, digits, dots and hyphens, as soc-high',
  remove: (name: string) => `Delete the view ${name}`,
  removeNow: 'Delete',
  removeMeans: 'The hub forgets it, and with it the place up to which a program has followed it.',
} as const;
