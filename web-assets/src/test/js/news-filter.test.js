import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_NEWS, filtersNothing, isWanted, newsFilter, newsQuery } from '../../main/resources/web/kernel/news-filter.js';

const ARTICLE = {
  id: 'a',
  title: 'Gold rises',
  source: 'Wire',
  time: 'just now',
  timestamp: '2024-03-05T15:00:00Z',
  summary: '',
  importance: 'medium',
  market_impact: 0.31,
  markets: ['commodities'],
  symbols: ['XAUUSD'],
};

test('each part of a filter has to agree', () => {
  assert.equal(isWanted(ARTICLE, ALL_NEWS), true);
  assert.equal(isWanted(ARTICLE, { market: 'commodities', symbol: 'XAUUSD', importance: 'low', impact: 'up' }), true);
  assert.equal(isWanted(ARTICLE, { ...ALL_NEWS, market: 'crypto' }), false);
  assert.equal(isWanted(ARTICLE, { ...ALL_NEWS, symbol: 'AAPL' }), false);
  assert.equal(isWanted(ARTICLE, { ...ALL_NEWS, importance: 'medium' }), true);
  assert.equal(isWanted(ARTICLE, { ...ALL_NEWS, importance: 'high' }), false);
  assert.equal(isWanted(ARTICLE, { ...ALL_NEWS, impact: 'down' }), false);
});

test('an article without a change goes neither up nor down', () => {
  const still = { ...ARTICLE, market_impact: null };
  assert.deepEqual([isWanted(still, { ...ALL_NEWS, impact: 'up' }), isWanted(still, { ...ALL_NEWS, impact: 'down' })], [false, false]);
});

test('the query names only what is asked for', () => {
  assert.deepEqual(newsQuery({ ...ALL_NEWS, market: 'stocks', impact: 'down' }), { market: 'stocks', impact: 'down' });
});

test('what was kept and makes no sense is left out', () => {
  assert.deepEqual(newsFilter({ market: 'stocks', importance: 'urgent', impact: 7 }), { ...ALL_NEWS, market: 'stocks' });
  assert.equal(filtersNothing(newsFilter(null)), true);
});
