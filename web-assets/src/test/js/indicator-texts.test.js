import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { formatIndicator, indicatorName, spelledOut } from '../../main/resources/web/format/indicator-texts.js';
import { parseIndicator } from '../../main/resources/web/kernel/indicators.js';
import { speak } from './written.js';

beforeEach(() => speak('en'));

const BITCOIN = { scale: 2 };
const EURO = { scale: 5 };

test('an average has the decimals of the price', () => {
  assert.equal(formatIndicator(38317.826, 'price', 'price', BITCOIN), '38,317.83');
  assert.equal(formatIndicator(1.137574, 'price', 'price', EURO), '1.13757');
});

test('a difference of prices has one more', () => {
  assert.equal(formatIndicator(-0.0001234, 'price', 'own', EURO), '−0.000123');
  assert.equal(formatIndicator(121.1874, 'price', 'own', BITCOIN), '121.187');
});

test('percents and numbers have two, volumes are cut short', () => {
  assert.equal(formatIndicator(66.688, 'percent', 'own', EURO), '66.69');
  assert.equal(formatIndicator(-101.5, 'number', 'own', EURO), '−101.50');
  assert.equal(formatIndicator(5_290_000, 'volume', 'own', EURO), '5.29M');
});

test('a value that is not there is a dash', () => {
  assert.deepEqual([null, undefined, NaN].map((value) => formatIndicator(value, 'price', 'price', EURO)), ['–', '–', '–']);
});

test('an indicator is called by its name and its parameters', () => {
  assert.equal(indicatorName(parseIndicator('macd:12:26:9'), /** @type {any} */ ({ name: 'MACD' })), 'MACD 12 26 9');
  assert.equal(indicatorName(parseIndicator('foo:1'), undefined), 'foo 1');
});

test('names of the server are spelled as people write them', () => {
  assert.deepEqual(['period', 'atr_period', 'leading_a'].map(spelledOut), ['Period', 'Atr period', 'Leading A']);
});
