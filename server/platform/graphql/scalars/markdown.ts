import { textScalar } from './text-scalar.js';

export const Markdown = textScalar({
  name: 'Markdown',
  description:
    'Text as CommonMark with the tables of GitHub Flavored Markdown. No raw HTML; links lead to http, https or mailto only. ' +
    'The hub refuses anything else where text is written, and answers it as it was written.',
  specifiedByURL: 'https://spec.commonmark.org/0.31.2/',
});
