import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewFirings } from '../../main/resources/web/state/new-firings.js';

/** Numbers of what is new, told as it happened. @param {NewFirings} firings @param {...number} told */
const heard = (firings, ...told) => numbers(firings.among({ alerts: told.map(firing) }));

/** Numbers of what is new in a history. @param {NewFirings} firings @param {...number} told newest first */
const asked = (firings, ...told) => numbers(firings.among({ alerts: told.map(firing), all: true }));

/** @param {number} number @returns {any} */
const firing = (number) => ({ number });

/** @param {readonly {number: number}[]} firings */
const numbers = (firings) => firings.map(({ number }) => number);

test('what is heard is new once, however often it comes', () => {
  const firings = new NewFirings(6);

  assert.deepEqual(heard(firings, 7), [7]);
  assert.deepEqual(heard(firings, 7, 8), [8]);
  assert.deepEqual(asked(firings, 10, 9, 8, 7), [9, 10]);
  assert.deepEqual(asked(firings, 10, 9, 8, 7), []);
});

test('what the history had when the page was made is no news', () => {
  const firings = new NewFirings(3);

  assert.deepEqual(asked(firings, 3, 2, 1), []);
  assert.deepEqual(asked(firings, 5, 4, 3, 2, 1), [4, 5]);
});

test('a server that has lost its history begins one of its own, of which all is new', () => {
  const firings = new NewFirings(7);
  assert.deepEqual(asked(firings), []);
  assert.deepEqual(heard(firings, 1), [1]);

  const late = new NewFirings(7);
  assert.deepEqual(asked(late, 2, 1), [1, 2]);
  assert.deepEqual(asked(late, 2, 1), []);
});
