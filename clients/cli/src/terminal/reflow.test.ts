import { expect, it } from 'vitest';
import { reflow } from './reflow.js';

it('joins the lines of a paragraph, and keeps paragraphs apart', () => {
  expect(reflow('One line\nand its rest.\n\nAnother\nparagraph.')).toBe('One line and its rest.\n\nAnother paragraph.');
});

it('leaves tables, lists, headings, quotes and rules line by line', () => {
  const text = '# Heading\nText\n| a | b |\n| - | - |\n- one\n- two\n1. three\n> said\n---';

  expect(reflow(text)).toBe(text);
});

it('goes on with an item of a list where its next line does', () => {
  expect(reflow('- one\n  and more\n- two')).toBe('- one and more\n- two');
});

it('leaves fenced code and hard breaks as they are', () => {
  const text = '```\na\nb\n```\nfirst  \nsecond\\\nthird';

  expect(reflow(text)).toBe(text);
});
