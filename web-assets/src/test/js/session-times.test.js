import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreachableError } from '../../main/resources/web/api/reach.js';
import { RETRY } from '../../main/resources/web/state/retry.js';
import { SessionTimes } from '../../main/resources/web/state/session-times.js';
import { settled } from './market.js';

/** @import { Asset } from '../../main/resources/web/kernel/types.js' */

const DAY = 86_400;
const ASSET = /** @type {Asset} */ ({ symbol: 'AAPL', market: 'stocks' });

/** A server that tells of one session a day. */
class Exchange {
  /** @type {{from: number, to: number}[]} in days */
  asked = [];
  /** @type {Error | undefined} */
  failure;
  /** @type {{run: () => void, delay: number}[]} */
  waiting = [];
  loaded = 0;
  times = new SessionTimes(
    { sessions: async (_, { from, to }) => this.#sessions(from / DAY, to / DAY) },
    ASSET,
    () => this.loaded++,
    (run, delay) => void this.waiting.push({ run, delay }),
  );

  /** @param {number} from @param {number} to in days */
  covers(from, to) {
    this.times.cover(from * DAY, to * DAY);
    return settled();
  }

  /** @param {number} from @param {number} to */
  #sessions(from, to) {
    this.asked.push({ from, to });
    if (this.failure) {
      throw this.failure;
    }
    return [];
  }
}

test('two weeks more than is wanted are loaded, so that the next wish is fulfilled already', async () => {
  const exchange = new Exchange();
  await exchange.covers(100, 200);
  await exchange.covers(90, 210);
  assert.deepEqual([exchange.asked, exchange.loaded], [[{ from: 86, to: 214 }], 1]);

  await exchange.covers(80, 210);
  assert.deepEqual(exchange.asked.at(-1), { from: 66, to: 224 });
});

test('what is wanted while sessions are on their way is loaded after them', async () => {
  const exchange = new Exchange();
  void exchange.covers(100, 200);
  await exchange.covers(10, 200);

  assert.deepEqual(exchange.asked, [{ from: 86, to: 214 }, { from: -4, to: 214 }]);
});

test('of a span that is too long the newest part is loaded, once', async () => {
  const exchange = new Exchange();
  await exchange.covers(0, 9000);
  await exchange.covers(0, 9001);

  assert.deepEqual(exchange.asked, [{ from: 4014, to: 9014 }]);
});

test('a server that fails is left alone for a while, whatever is wanted meanwhile', async () => {
  const exchange = new Exchange();
  exchange.failure = new UnreachableError('no server', undefined);
  await exchange.covers(100, 200);
  await exchange.covers(90, 210);
  assert.equal(exchange.asked.length, 1);
  assert.deepEqual(exchange.waiting.map(({ delay }) => delay), [RETRY]);

  exchange.failure = undefined;
  exchange.waiting[0]?.run();
  await settled();
  assert.deepEqual([exchange.asked.at(-1), exchange.loaded], [{ from: 76, to: 224 }, 1]);
});

test('a chart that was closed asks for nothing more', async () => {
  const exchange = new Exchange();
  exchange.failure = new UnreachableError('no server', undefined);
  await exchange.covers(100, 200);
  exchange.times.close();
  exchange.waiting[0]?.run();
  await exchange.covers(90, 210);

  assert.deepEqual([exchange.asked.length, exchange.loaded], [1, 0]);
});
