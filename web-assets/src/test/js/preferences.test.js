import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recall, remember } from '../../main/resources/web/state/preferences.js';

/** @param {unknown} kept */
const asList = (kept) => (Array.isArray(kept) ? kept : []);

test('what was remembered is recalled', () => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const storage = () => ({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  });

  assert.equal(remember('markets', ['forex'], storage), true);
  assert.deepEqual(recall('markets', asList, storage), ['forex']);
  remember('markets', null, storage);
  assert.deepEqual(recall('markets', asList, storage), []);
});

test('a value of another time is as good as none', () => {
  assert.deepEqual(recall('markets', asList, () => ({ getItem: () => '{garbled' })), []);
});

test('where storage is forbidden nothing is recalled, and remembering says so', () => {
  const forbidden = () => {
    throw new Error('denied');
  };
  assert.deepEqual(recall('markets', asList, forbidden), []);
  assert.equal(remember('markets', ['forex'], forbidden), false);
});
