import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { AssetEvents, splitRatio } from '../../main/resources/web/state/asset-events.js';
import { settled } from './market.js';

/** @import { Article, Asset } from '../../main/resources/web/kernel/types.js' */

/** @param {string} id @param {...string} symbols @returns {Article} */
const article = (id, ...symbols) => /** @type {Article} */ ({ id, title: `title ${id}`, timestamp: '2020-08-31T13:30:00Z', symbols });

const SPLIT = { symbol: 'AAPL', splits: [{ ex_date: '2020-08-31', ratio: 4 }] };

/** What is told of Apple. @param {{assets?: () => Promise<object[]>, news?: () => Promise<Article[]>}} [server] */
function eventsOf({ assets = async () => [SPLIT], news = async () => [article('a', 'AAPL')] } = {}) {
  const connection = new Topics();
  const told = { times: 0 };
  const api = /** @type {any} */ ({ assets, newsOf: news });
  const asset = /** @type {Asset} */ ({ symbol: 'AAPL' });
  const events = new AssetEvents(api, /** @type {any} */ (connection), asset, () => told.times++);
  return { events, connection, told };
}

test('a split says how many new shares an old one became', () => {
  assert.deepEqual([4, 1.5, 0.125, 1 / 3].map(splitRatio), ['4:1', '1.5:1', '1:8', '1:3']);
});

test('splits stand on their day, news at their time', async () => {
  const { events } = eventsOf();
  await settled();

  assert.deepEqual(events.all, [
    { kind: 'split', time: Date.parse('2020-08-31T00:00:00Z') / 1000, ratio: '4:1' },
    { kind: 'news', time: Date.parse('2020-08-31T13:30:00Z') / 1000, title: 'title a' },
  ]);
});

test('news that come later are added, each once, those of other assets are not', async () => {
  const { events, connection, told } = eventsOf();
  await settled();
  connection.emit('news', { articles: [article('a', 'AAPL'), article('b', 'MSFT', 'AAPL'), article('c', 'MSFT')] });

  assert.deepEqual(events.all.flatMap(({ title }) => title ?? []), ['title a', 'title b']);
  assert.equal(told.times, 2);
});

test('what cannot be had of one kind leaves the other', async () => {
  const failing = () => Promise.reject(new Error('no server'));
  const withoutNews = eventsOf({ news: failing });
  const withoutSplits = eventsOf({ assets: failing });
  await settled();

  assert.deepEqual(withoutNews.events.all.map(({ kind }) => kind), ['split']);
  assert.deepEqual(withoutSplits.events.all.map(({ kind }) => kind), ['news']);
});

test('a chart that was closed hears nothing more', async () => {
  const { events, connection, told } = eventsOf();
  events.close();
  await settled();
  connection.emit('news', { articles: [article('b', 'AAPL')] });

  assert.deepEqual([events.all, told.times], [[], 0]);
});
