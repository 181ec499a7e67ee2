import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalOfText } from '../../main/resources/web/kernel/interval-text.js';

test('a number counts minutes', () => {
  assert.deepEqual(['1', '5', '15', '30', '60', '240'].map(intervalOfText), ['1m', '5m', '15m', '30m', '1h', '4h']);
});

test('names are taken as they are written: m is minutes, M months', () => {
  assert.deepEqual(['1m', '1M', '4h', '1d', '1w'].map(intervalOfText), ['1m', '1M', '4h', '1d', '1w']);
});

test('else their case does not count, and a letter is one of its unit', () => {
  assert.deepEqual(['4H', ' 1D ', 'd', 'W', 'M'].map(intervalOfText), ['4h', '1d', '1d', '1w', '1M']);
});

test('what is no interval is none', () => {
  assert.deepEqual(['', '7', '2h', 'x', '-5', '5 m', 'constructor', '__proto__'].map(intervalOfText), Array(8).fill(undefined));
});
