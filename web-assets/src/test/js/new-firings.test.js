import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewFirings } from '../../main/resources/web/state/new-firings.js';

const PAGE = '2024-03-05T10:00:00Z';

/** @param {number} number @param {string} time @returns {any} */
const firing = (number, time) => ({ number, time: `2024-03-05T${time}Z` });

/** @param {NewFirings} firings @param {boolean} all @param {any[]} told */
const numbers = (firings, all, ...told) => firings.among({ alerts: all ? told.toReversed() : told, all }).map(({ number }) => number);

test('what is heard is new once, however often it comes', () => {
  const firings = new NewFirings(PAGE);

  assert.deepEqual(numbers(firings, false, firing(7, '10:00:01')), [7]);
  assert.deepEqual(numbers(firings, false, firing(7, '10:00:01'), firing(8, '10:00:02')), [8]);
  assert.deepEqual(numbers(firings, true, firing(7, '10:00:01'), firing(8, '10:00:02'), firing(9, '10:00:03')), [9]);
});

test('who heard nothing yet is told what the history has from after the page', () => {
  const firings = new NewFirings(PAGE);

  assert.deepEqual(numbers(firings, true, firing(3, '09:59:59'), firing(4, '10:00:00.250')), [4]);
  assert.deepEqual(numbers(firings, true, firing(3, '09:59:59'), firing(4, '10:00:00.250')), []);
});

test('what the history had before the page stays old, also for a replay that goes back behind it', () => {
  const firings = new NewFirings(PAGE);

  assert.deepEqual(numbers(firings, true, firing(3, '09:00:00')), []);
  assert.deepEqual(numbers(firings, true, firing(3, '09:00:00'), firing(4, '08:00:00')), [4]);
});

test('a server that begins anew counts from one', () => {
  const firings = new NewFirings(PAGE);
  numbers(firings, false, firing(7, '10:00:01'));

  assert.deepEqual(numbers(firings, false, firing(1, '11:00:00')), [1]);
  assert.deepEqual(numbers(firings, false, firing(2, '11:00:01')), [2]);
});

test('an empty history says nothing of what comes', () => {
  const firings = new NewFirings(PAGE);

  assert.deepEqual(numbers(firings, true), []);
  assert.deepEqual(numbers(firings, false, firing(1, '09:00:00')), [1]);
});
