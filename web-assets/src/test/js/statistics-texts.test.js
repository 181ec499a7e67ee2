import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { figureTexts, sentiment } from '../../main/resources/web/format/statistics-texts.js';
import { speak } from './written.js';

beforeEach(() => speak('en'));

test('the strongest currency stands with its strength', () => {
  const stats = { strongest_currency: 'USD', currency_strength: { USD: 0.214, JPY: -0.3 }, weakest_currency: 'JPY' };
  const texts = figureTexts('forex', { ...stats, usd_index_6: 101.5 });
  assert.deepEqual(texts.strongest, { value: 'USD', detail: '+0.21%', way: 'up' });
  assert.deepEqual(texts.weakest, { value: 'JPY', detail: '−0.30%', way: 'down' });
  assert.equal(texts.usd_index_6?.value, '101.50');
});

test('what is not known is a dash, never a number', () => {
  const texts = figureTexts('commodities', { gold_silver_ratio: null, brent_wti_spread: null, oil_trend: null });
  assert.deepEqual(Object.values(texts).map(({ value }) => value), ['–', '–', '–']);
  assert.deepEqual(sentiment({ fear_greed_index: null, sentiment: null }), { value: '–', detail: '' });
});

test('a sentiment is a number with its band', () => {
  assert.deepEqual(sentiment({ fear_greed_index: 81, sentiment: 'extreme_greed' }), { value: '81', detail: 'Extreme greed' });
});
