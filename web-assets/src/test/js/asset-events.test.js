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
  /** What is to be done later. @type {(() => void)[]} */
  const again = [];
  const api = /** @type {any} */ ({ assets, newsOf: news });
  const asset = /** @type {Asset} */ ({ symbol: 'AAPL' });
  const events = new AssetEvents(api, /** @type {any} */ (connection), asset, () => told.times++, (run) => again.push(run));
  return { events, connection, told, again };
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

test('what could not be had is asked for again, and nothing else', async () => {
  let asked = 0;
  let reachable = false;
  const assets = async () => {
    asked++;
    return [SPLIT];
  };
  const news = () => (reachable ? Promise.resolve([article('a', 'AAPL')]) : Promise.reject(new Error('no server')));
  const { events, again } = eventsOf({ assets, news });
  await settled();
  assert.deepEqual(events.all.map(({ kind }) => kind), ['split']);

  reachable = true;
  again.splice(0).forEach((run) => run());
  await settled();
  assert.deepEqual(events.all.map(({ kind }) => kind), ['split', 'news']);
  assert.equal(asked, 1);
  assert.deepEqual(again, []);
});

test('who is closed does not ask again', async () => {
  let asked = 0;
  const news = () => {
    asked++;
    return Promise.reject(new Error('no server'));
  };
  const { events, again } = eventsOf({ news });
  await settled();
  events.close();
  again.forEach((run) => run());
  await settled();

  assert.equal(asked, 1);
});
