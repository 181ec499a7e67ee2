import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinTexts, text, useTexts } from '../../main/resources/web/format/texts.js';
import { written } from './written.js';

test('values are put into the text', () => {
  useTexts({ watchlist: { removed: '{symbol} removed, {symbol} is gone' } }, 'en');

  assert.equal(text('watchlist.removed', { symbol: 'AAPL' }), 'AAPL removed, AAPL is gone');
});

test('an area may be spread over several files', () => {
  useTexts(joinTexts([{ chart: { loading: 'Loading…' } }, { chart: { go: 'Go' }, layouts: { one: 'One' } }]), 'en');

  assert.deepEqual(['chart.loading', 'chart.go', 'layouts.one'].map((key) => text(key)), ['Loading…', 'Go', 'One']);
});

test('the plural form follows the language', () => {
  useTexts({ news: { count: { one: '{count} Artikel', two: 'zwei', other: '{count} Artikel insgesamt' } } }, 'de');

  assert.equal(text('news.count', { count: 1 }), '1 Artikel');
  assert.equal(text('news.count', { count: 2 }), '2 Artikel insgesamt');
});

test('a key or a value that is missing is named', () => {
  useTexts({ chart: { late: 'since {time}' } }, 'en');

  assert.throws(() => text('chart.nothing'), /no text chart\.nothing/);
  assert.throws(() => text('chart.late'), /chart\.late needs a value for time/);
});

test('the browser and the server agree on the categories of numbers', () => {
  for (const { language = '', count, category } of written('plurals')) {
    assert.equal(new Intl.PluralRules(language).select(Number(count)), category, `${count} in ${language}`);
  }
});
