import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarketConnection } from '../../main/resources/web/state/market-connection.js';
import { Poller } from '../../main/resources/web/api/poller.js';
import { StreamClient } from '../../main/resources/web/api/stream-client.js';
import { FakeNetwork } from './fake-event-source.js';
import { UnreachableError } from '../../main/resources/web/api/reach.js';

/** @import { MarketApi } from '../../main/resources/web/api/market-api.js' */

class Page {
  network = new FakeNetwork();
  /** @type {(() => void)[]} */
  rounds = [];
  /** @type {string[]} */
  states = [];
  /** @type {string[]} */
  heard = [];

  /** @param {Partial<MarketApi>} [api] */
  constructor(api = {}) {
    const { later } = this.network.parts;
    this.connection = new MarketConnection(
      /** @type {MarketApi} */ ({
        quotes: async () => ({ time: 't', quotes: {} }),
        statistics: async () => ({}),
        news: async () => [],
        bars: async () => [],
        ...api,
      }),
      () => 'stocks',
      {
        now: () => this.network.time,
        stream: new StreamClient(this.network.parts),
        poller: (ask) =>
          new Poller(ask, (run) => {
            this.rounds.push(run);
            return /** @type {ReturnType<typeof setInterval>} */ (/** @type {unknown} */ (1));
          }),
        later,
      },
    );
    this.connection.on('state', (state) => this.states.push(state));
    this.connection.on('quotes', () => this.heard.push('quotes'));
    this.connection.on('renewed', () => this.heard.push('renewed'));
    this.connection.on('candles', () => this.heard.push('candles'));
  }

  /** Runs out of patience with a stream that is away. */
  losesPatience() {
    this.network.timers.find(({ delay }) => delay === 4_000)?.run();
    return new Promise((resolve) => setImmediate(resolve));
  }
}

test('an open stream is live', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();

  assert.deepEqual(page.states, ['live']);
});

test('the first snapshot goes with the history, a later one asks to load it again', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { quotes: {}, candles: [] });
  assert.deepEqual(page.heard, ['quotes', 'candles']);

  page.network.source.sends('reset', { reason: 'window' });
  page.network.source.sends('snapshot', { quotes: {}, candles: [] });
  assert.deepEqual(page.heard, ['quotes', 'candles', 'quotes', 'renewed', 'candles']);
});

test('a stream that stays away is replaced by polling, and polling says so', async () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'polling');
  assert.deepEqual(page.heard, ['quotes', 'candles']);
});

test('a stream that comes back ends the polling', async () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();
  await page.losesPatience();

  page.network.timers[0]?.run();
  page.network.timers.find(({ delay }) => delay === 2_000)?.run();
  page.network.source.opens();

  assert.equal(page.connection.state, 'live');
});

test('without a server the page is offline', async () => {
  const page = new Page({ quotes: () => Promise.reject(new UnreachableError('the server cannot be reached', undefined)) });
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'offline');
});

test('polling asks for the newest bars of each chart and says whose they are', async () => {
  const bar = { date: '', time: 900, open: 1, high: 1, low: 1, close: 1, volume: 1 };
  const page = new Page({ bars: async () => [bar] });
  /** @type {unknown[]} */
  const bars = [];
  page.connection.on('candles', (candles) => bars.push(...candles));
  page.connection.open({ candles: [{ symbol: 'AAPL', interval: '15m' }] });
  page.network.source.isRefused();

  await page.losesPatience();

  assert.deepEqual(bars, [{ ...bar, market: 'stocks', symbol: 'AAPL', interval: '15m' }]);
});

test('prices are as old as the last sign that they are the latest', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();
  page.network.time += 5_000;
  page.network.source.sends('pulse', { time: '' });
  const fresh = page.network.time;

  page.network.passes(12_501);

  assert.equal(page.connection.freshAt, fresh);
});

test('who had prices is reconnecting, who had none connecting', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();
  assert.equal(page.connection.state, 'connecting');

  page.network.timers.find(({ delay }) => delay === 2_000)?.run();
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.breaks();

  assert.equal(page.connection.state, 'reconnecting');
});

test('another epoch says that the server began anew, before anything of it is told', () => {
  const page = new Page();
  page.connection.on('restarted', () => page.heard.push('restarted'));
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.sends('snapshot', { epoch: 'a' });
  assert.ok(!page.heard.includes('restarted'));
  page.heard.length = 0;

  page.network.source.sends('snapshot', { epoch: 'b' });

  assert.deepEqual(page.heard, ['restarted', 'quotes', 'renewed', 'candles']);
});

test('what was published before a restart is asked for', async () => {
  const page = new Page();
  /** @type {unknown[]} */
  const news = [];
  page.connection.on('news', (told) => news.push(told));
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.sends('snapshot', { epoch: 'b' });

  await new Promise((resolve) => setImmediate(resolve));

  assert.deepEqual(news, [{ articles: [], all: true }]);
});

test('a server that is away when the network changes is known to be at once', async () => {
  const page = new Page({ quotes: () => Promise.reject(new UnreachableError('', undefined)) });
  page.connection.open({});
  page.network.source.opens();

  await page.connection.check();
  assert.equal(page.connection.state, 'offline');

  page.network.source.sends('pulse', { time: '' });
  assert.equal(page.connection.state, 'live');
});
