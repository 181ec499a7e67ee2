import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AskedOnce } from '../../main/resources/web/state/asked-once.js';
import { AssetIntervals } from '../../main/resources/web/state/asset-intervals.js';
import { IndicatorCatalogue } from '../../main/resources/web/state/indicator-catalogue.js';

test('the server is asked once, however many want to know', async () => {
  let asked = 0;
  const answer = new AskedOnce(async () => ++asked);

  assert.equal(asked, 0);
  assert.deepEqual(await Promise.all([answer.get(), answer.get()]), [1, 1]);
  assert.equal(await answer.get(), 1);
});

test('after a failure it is asked again', async () => {
  const answers = [Promise.reject(new Error('no server')), Promise.resolve('here')];
  const answer = new AskedOnce(() => /** @type {Promise<string>} */ (answers.shift()));

  await assert.rejects(answer.get(), /no server/);
  assert.equal(await answer.get(), 'here');
});

test('the lengths of bars stand from the shortest to the longest, those that nobody knows aside', async () => {
  const assets = async () => /** @type {any[]} */ ([{ symbol: 'AAPL', intervals: ['1M', '1m', '7h', '1d'] }]);

  assert.deepEqual(await new AssetIntervals({ assets }).all(), new Map([['AAPL', ['1m', '1d', '1M']]]));
});

test('an indicator is found by its id once it is known which there are', async () => {
  const catalogue = new IndicatorCatalogue({ indicatorDefinitions: async () => /** @type {any[]} */ ([{ id: 'rsi', name: 'RSI' }]) });
  assert.equal(catalogue.find('rsi'), undefined);
  await catalogue.load();

  assert.equal(catalogue.find('rsi')?.name, 'RSI');
  assert.equal(catalogue.find('constructor'), undefined);
});
