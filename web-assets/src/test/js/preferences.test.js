import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recall, remember } from '../../main/resources/web/state/preferences.js';
import { MemoryShelf, forbiddenShelf } from './memory-shelf.js';

/** @param {unknown} kept */
const asList = (kept) => (Array.isArray(kept) ? kept : []);

test('what was remembered is recalled', () => {
  const shelf = new MemoryShelf();
  const storage = () => shelf;

  assert.equal(remember('markets', ['forex'], storage), true);
  assert.deepEqual(recall('markets', asList, storage), ['forex']);
  remember('markets', null, storage);
  assert.deepEqual(recall('markets', asList, storage), []);
});

test('a value of another time is as good as none', () => {
  assert.deepEqual(recall('markets', asList, () => ({ getItem: () => '{garbled' })), []);
});

test('where storage is forbidden nothing is recalled, and remembering says so', () => {
  assert.deepEqual(recall('markets', asList, forbiddenShelf), []);
  assert.equal(remember('markets', ['forex'], forbiddenShelf), false);
});

test('a mistake in making sense of it is not taken for a value of another time', () => {
  const shelf = new MemoryShelf();
  remember('markets', ['forex'], () => shelf);
  const broken = (/** @type {unknown} */ kept) => {
    if (kept) {
      throw new RangeError('a bug');
    }
  };
  assert.throws(() => recall('markets', broken, () => shelf), /a bug/);
});
