import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BarHistory } from '../../main/resources/web/state/bar-history.js';
import { RETRY } from '../../main/resources/web/state/retry.js';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { barAt, settled } from './market.js';

/** @import { Asset, Bar, StreamBar } from '../../main/resources/web/kernel/types.js' */

const ASSET = /** @type {Asset} */ ({ symbol: 'AAPL', market: 'stocks' });

/** A server whose market has a bar at each second from 1 to `newest`, and a connection that a test can speak through. */
class Market {
  newest = 10;
  /** @type {Error | undefined} */
  failure;
  /** @type {{to?: number, limit: number}[]} */
  asked = [];
  /** @type {Promise<void> | undefined} what its answers wait for */
  holdUp;
  /** @type {(() => void)[]} */
  waiting = [];
  connection = new Topics();
  /** @type {{topic: string, data: any}[]} */
  heard = [];

  /** @param {string} [interval] */
  history(interval = '1m') {
    const api = /** @type {any} */ ({ bars: (/** @type {any} */ ...args) => this.#bars(args[2]) });
    const later = (/** @type {() => void} */ run, /** @type {number} */ delay) => {
      assert.equal(delay, RETRY);
      this.waiting.push(run);
    };
    const history = new BarHistory(api, /** @type {any} */ (this.connection), ASSET, interval, { limit: 3, later });
    for (const topic of /** @type {const} */ (['replaced', 'older', 'updated', 'state'])) {
      history.on(topic, (data) => this.heard.push({ topic, data }));
    }
    return history;
  }

  get topics() {
    return this.heard.map(({ topic, data }) => (topic === 'state' ? data.name : topic));
  }

  /** @param {Partial<StreamBar>} streamed */
  sends(streamed) {
    this.connection.emit('candles', [{ ...barAt(1), symbol: 'AAPL', market: 'stocks', interval: '1m', ...streamed }]);
  }

  /** What it answers is what it knows when it is asked. @param {{to?: number, limit: number}} query */
  async #bars({ to = Infinity, limit }) {
    this.asked.push({ to, limit });
    const { failure, newest } = this;
    await this.holdUp;
    if (failure) {
      throw failure;
    }
    const times = Array.from({ length: newest }, (_, index) => index + 1);
    return times.filter((time) => time < to).slice(-limit).map((time) => barAt(time));
  }
}

/** @param {BarHistory} history */
const times = (history) => history.bars.map(({ time }) => time);

test('the newest bars are loaded, then the history is ready', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();

  assert.deepEqual(times(history), [8, 9, 10]);
  assert.deepEqual(market.topics, ['loading', 'replaced', 'ready']);
});

test('an asset without bars is empty and asks nobody', async () => {
  const market = new Market();
  await market.history('').open();

  assert.deepEqual(market.topics, ['empty']);
  assert.deepEqual(market.asked, []);
});

test('a bar that comes while the history loads counts more than the loaded one', async () => {
  const market = new Market();
  const history = market.history();
  const loaded = history.open();
  market.sends(barAt(10, 77));
  await loaded;

  assert.equal(history.bars.at(-1)?.close, 77);
});

test('bars of another asset or length are not taken', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.sends({ ...barAt(11), symbol: 'MSFT' });
  market.sends({ ...barAt(11), interval: '5m' });

  assert.deepEqual(times(history), [8, 9, 10]);
});

test('a new bar is told as the newest, a late one as corrected', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.heard = [];
  market.sends(barAt(11));
  market.sends(barAt(9, 90));

  assert.deepEqual(market.heard.map(({ data }) => [data.bar.time, data.corrected]), [[11, false], [9, true]]);
  assert.equal(history.bars[1]?.close, 90);
});

test('a correction of a bar that is not held is left aside', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.sends(barAt(2, 20));

  assert.deepEqual(times(history), [8, 9, 10]);
});

test('older bars go before those that are there', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  await history.loadOlder();

  assert.deepEqual(times(history), [5, 6, 7, 8, 9, 10]);
  assert.deepEqual(market.heard.at(-1), { topic: 'older', data: 3 });
});

test('two wishes for older bars at once are one request', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  await Promise.all([history.loadOlder(), history.loadOlder()]);

  assert.equal(market.asked.length, 2);
});

test('at the beginning of all bars nothing more is asked for', async () => {
  const market = new Market();
  market.newest = 3;
  const history = market.history();
  await history.open();
  await history.loadOlder();
  await history.loadOlder();

  assert.equal(history.hasOlder, false);
  assert.equal(market.asked.length, 2);
});

test('a jump loads what is missing back to its time', async () => {
  const market = new Market();
  const history = market.history();
  void history.open();

  assert.equal(await history.loadBackTo(2), true);
  assert.ok((history.bars[0]?.time ?? Infinity) <= 2);
});

test('a jump behind the first bar of all ends there', async () => {
  const market = new Market();
  const history = market.history();
  void history.open();

  assert.equal(await history.loadBackTo(-100), true);
  assert.equal(history.bars[0]?.time, 1);
});

test('after a short absence the newest bars go on from those held', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.newest = 12;
  market.connection.emit('renewed', undefined);
  await settled();

  assert.deepEqual(times(history), [8, 9, 10, 11, 12]);
});

test('after a long absence bars that leave a hole are given up', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.newest = 100;
  market.connection.emit('renewed', undefined);
  await settled();

  assert.deepEqual(times(history), [98, 99, 100]);
});

test('when a replay begins anew its old future is gone', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.newest = 9;
  market.connection.emit('renewed', undefined);
  await settled();

  assert.deepEqual(times(history), [7, 8, 9]);
});

test('a failure is told with its reason, and the next try heals it', async () => {
  const market = new Market();
  market.failure = new Error('no room');
  const history = market.history();
  await history.open();
  assert.deepEqual(history.state, { name: 'error', reason: 'no room' });

  market.failure = undefined;
  market.waiting[0]?.();
  await settled();

  assert.deepEqual(history.state, { name: 'ready', reason: '' });
});

test('after a failure the server is left alone until the next try', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.failure = new Error('no room');
  await history.loadOlder();
  await history.loadOlder();

  assert.equal(market.asked.length, 2);
  assert.equal(history.state.name, 'ready');
});

test('a closed history hears nothing and asks nothing', async () => {
  const market = new Market();
  market.failure = new Error('no room');
  const history = market.history();
  await history.open();
  history.close();
  market.waiting[0]?.();
  market.connection.emit('renewed', undefined);

  assert.equal(market.asked.length, 1);
});

test('a bar that comes after a failure brings all the others', async () => {
  const market = new Market();
  market.failure = new Error('no server');
  const history = market.history();
  await history.open();
  assert.equal(history.state.name, 'error');

  market.failure = undefined;
  market.sends({ time: 10, close: 11 });
  await history.refresh();

  assert.deepEqual(history.bars.map(({ time, close }) => [time, close]), [[8, 8], [9, 9], [10, 11]]);
  assert.equal(history.state.name, 'ready');
});

test('what came while a load failed is drawn, and does not come back over what came after it', async () => {
  const market = new Market();
  const history = market.history();
  await history.open();
  market.failure = new Error('no room');
  const failing = history.refresh();
  market.sends(barAt(10, 77));
  await failing;
  assert.equal(history.bars.at(-1)?.close, 77);

  market.sends(barAt(10, 10));
  market.failure = undefined;
  market.waiting[0]?.();
  await settled();

  assert.equal(history.bars.at(-1)?.close, 10);
});

test('what came before the first load failed is not taken for the latest once it succeeds', async () => {
  const market = new Market();
  market.failure = new Error('no server');
  const history = market.history();
  const failing = history.open();
  market.sends(barAt(10, 77));
  await failing;

  market.failure = undefined;
  market.waiting[0]?.();
  await settled();

  assert.equal(history.bars.at(-1)?.close, 10);
});

test('an answer that was given before the gap is asked for again', async () => {
  const market = new Market();
  const history = market.history();
  const { promise, resolve } = withResolvers();
  market.holdUp = promise;
  const loaded = history.open();
  market.newest = 12;
  market.connection.emit('renewed', undefined);
  resolve();
  await loaded;

  assert.deepEqual(times(history), [10, 11, 12]);
});

test('what came before the gap gives way to what is answered after it', async () => {
  const market = new Market();
  const history = market.history();
  const { promise, resolve } = withResolvers();
  market.holdUp = promise;
  const loaded = history.open();
  market.sends(barAt(10, 77));
  market.connection.emit('renewed', undefined);
  resolve();
  await loaded;

  assert.equal(history.bars.at(-1)?.close, 10);
});

test('bars that are given up say nothing of what lies before those that took their place', async () => {
  const market = new Market();
  market.newest = 3;
  const history = market.history();
  await history.open();
  await history.loadOlder();
  assert.equal(history.hasOlder, false);
  market.newest = 100;
  market.connection.emit('renewed', undefined);
  await settled();
  await history.loadOlder();

  assert.deepEqual(times(history), [95, 96, 97, 98, 99, 100]);
});

test('older bars that were asked for before the bars were replaced are no neighbours of the new ones', async () => {
  const market = new Market();
  market.newest = 3;
  const history = market.history();
  await history.open();
  const { promise, resolve } = withResolvers();
  market.holdUp = promise;
  const older = history.loadOlder();
  market.newest = 100;
  market.holdUp = undefined;
  market.connection.emit('renewed', undefined);
  await settled();
  resolve();
  await older;

  assert.deepEqual(times(history), [98, 99, 100]);
  assert.equal(history.hasOlder, true);
});

test('a picture that cannot be drawn is no failure of the server', async () => {
  const market = new Market();
  const history = market.history();
  history.on('replaced', () => {
    throw new RangeError('no canvas');
  });

  await assert.rejects(history.open(), /no canvas/);
  assert.deepEqual(market.waiting, []);
});

/** A promise and what settles it. @returns {{promise: Promise<void>, resolve: () => void}} */
function withResolvers() {
  let resolve = () => {};
  const promise = new Promise((/** @type {(value: void) => void} */ settle) => (resolve = settle));
  return { promise, resolve };
}
