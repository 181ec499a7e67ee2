import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRows } from '../../main/resources/web/chart/chart-picture.js';

/** Each letter is ten wide, and twelve are between two words. @param {number} room @param {string[]} texts */
function rows(room, ...texts) {
  const words = texts.map((text) => ({ text }));
  return inRows(words, room, ({ text }) => text.length * 10).map((row) => row.map(({ text }) => text).join(' '));
}

test('words stand beside each other as far as there is room', () => {
  assert.deepEqual(rows(61, 'ab', 'cde', 'f'), ['ab', 'cde f']);
  assert.deepEqual(rows(62, 'ab', 'cde', 'f'), ['ab cde', 'f']);
  assert.deepEqual(rows(84, 'ab', 'cde', 'f'), ['ab cde f']);
});

test('a word that is wider than the room has a row of its own', () => {
  assert.deepEqual(rows(30, 'abcdef', 'g'), ['abcdef', 'g']);
});

test('without words there is no row', () => {
  assert.deepEqual(rows(100), []);
});
