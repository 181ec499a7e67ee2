import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { BEAT } from '../../main/resources/web/state/changed-bars.js';
import { IndicatorValues } from '../../main/resources/web/state/indicator-values.js';
import { RETRY } from '../../main/resources/web/state/retry.js';

/** The API's no, with its words. @param {number} status @param {string} message */
const problem = (status, message) => Object.assign(new Error(message), { status });

/** A history with a bar at each second, and a server whose indicator is ten times the time of its bar. */
class Chart {
  asset = { symbol: 'AAPL', market: 'stocks' };
  interval = '1m';
  /** @type {{time: number}[]} */
  bars = [];
  topics = new Topics();
  newest = 10;
  /** @type {string[]} */
  asked = [];
  /** @type {{run: () => void, delay: number}[]} */
  waiting = [];
  /** @type {string[]} */
  refused = [];
  /** @type {Error | undefined} */
  failure;
  atOnce = 0;
  most = 0;
  values = new IndicatorValues(/** @type {any} */ ({ indicators: (/** @type {any[]} */ ...args) => this.#answer(args[2], args[3]) }), /** @type {any} */ (this), {
    later: (run, delay) => this.waiting.push({ run, delay }),
  });

  /** @param {string} topic @param {(data: any) => void} listener */
  on(topic, listener) {
    return this.topics.on(topic, listener);
  }

  /** @param {number} from @param {number} to */
  async holds(from, to) {
    this.newest = to;
    this.bars = Array.from({ length: to - from + 1 }, (_, index) => ({ time: from + index }));
    this.topics.emit('replaced', this.bars);
    await this.settled();
  }

  /** @param {object} bar */
  async updates(bar) {
    this.topics.emit('updated', { bar, corrected: false });
    await this.settled();
  }

  async settled() {
    for (let turn = 0; turn < 50; turn++) {
      await Promise.resolve();
    }
  }

  /** The time that was to pass has passed. @param {number} delay */
  async passes(delay) {
    const due = this.waiting.splice(0);
    assert.deepEqual(due.map((one) => one.delay), [delay]);
    due.forEach(({ run }) => run());
    await this.settled();
  }

  /** @param {string} ids @param {{to?: number, limit: number}} query */
  async #answer(ids, { to = Infinity, limit }) {
    this.asked.push(`${ids} ${to === Infinity ? '' : `before ${to} `}last ${limit}`);
    this.most = Math.max(this.most, ++this.atOnce);
    await Promise.resolve();
    this.atOnce--;
    if (this.failure) {
      throw this.failure;
    }
    const wrong = this.refused.find((id) => ids.split(',').includes(id));
    if (wrong) {
      throw problem(400, `no ${wrong}`);
    }
    const t = Array.from({ length: this.newest }, (_, index) => index + 1).filter((time) => time < to).slice(-limit);
    return { t, forming: true, indicators: ids.split(',').map((id) => ({ id, outputs: { x: t.map((time) => time * 10) } })) };
  }
}

test('one request brings all indicators beside all bars', async () => {
  const chart = new Chart();
  await chart.holds(6, 10);
  chart.values.want(['ema:20', 'rsi:14']);
  await chart.settled();

  assert.deepEqual(chart.asked, ['ema:20,rsi:14 last 6']);
  assert.deepEqual(chart.values.table('rsi:14')?.column(chart.bars, 'x'), [60, 70, 80, 90, 100]);
  assert.equal(chart.values.state('rsi:14').name, 'ready');
});

test('older bars bring older values, and a new indicator is asked for by itself', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(8, 10);
  chart.asked = [];
  chart.bars = Array.from({ length: 8 }, (_, index) => ({ time: index + 3 }));
  chart.topics.emit('older', 5);
  await chart.settled();
  chart.values.want(['ema:20', 'rsi:14']);
  await chart.settled();

  assert.deepEqual(chart.asked, ['ema:20 before 7 last 4', 'rsi:14 last 9']);
  assert.deepEqual(chart.values.table('ema:20')?.column(chart.bars, 'x'), [30, 40, 50, 60, 70, 80, 90, 100]);
});

test('a forming bar is followed on a beat, however often it changes', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.asked = [];
  for (let tick = 0; tick < 5; tick++) {
    await chart.updates({ time: 10 });
  }
  assert.deepEqual(chart.asked, []);
  await chart.passes(BEAT);

  assert.deepEqual(chart.asked, ['ema:20 last 3']);
});

test('a bar that closes, and one that begins, is asked for at once', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.asked = [];
  await chart.updates({ time: 10, closed: true });
  chart.newest = 11;
  chart.bars.push({ time: 11 });
  await chart.updates({ time: 11 });

  assert.deepEqual(chart.asked, ['ema:20 last 3', 'ema:20 last 3']);
});

test('a corrected bar changes all values after it', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.asked = [];
  await chart.updates({ time: 4, closed: true });

  assert.deepEqual(chart.asked, ['ema:20 last 9']);
});

test('what the server refuses is named with its words, and the others are drawn', async () => {
  const chart = new Chart();
  chart.refused = ['foo'];
  chart.values.want(['ema:20', 'foo', 'rsi:14']);
  await chart.holds(1, 10);

  assert.deepEqual(chart.values.state('foo'), { name: 'refused', reason: 'no foo' });
  assert.deepEqual(['ema:20', 'rsi:14'].map((id) => chart.values.state(id).name), ['ready', 'ready']);
  chart.asked = [];
  await chart.updates({ time: 10, closed: true });
  assert.deepEqual(chart.asked, ['ema:20,rsi:14 last 3']);
});

test('a server that fails is asked again after a while', async () => {
  const chart = new Chart();
  chart.failure = problem(503, 'busy');
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  assert.deepEqual(chart.values.state('ema:20'), { name: 'failed', reason: 'busy' });

  chart.failure = undefined;
  await chart.passes(RETRY);
  assert.equal(chart.values.state('ema:20').name, 'ready');
});

test('nothing is asked for while nobody looks, and all that changed afterwards', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.asked = [];
  chart.values.pause(true);
  await chart.updates({ time: 7 });
  await chart.updates({ time: 10, closed: true });
  assert.deepEqual(chart.asked, []);

  chart.values.pause(false);
  await chart.settled();
  assert.deepEqual(chart.asked, ['ema:20 last 6']);
});

test('bars that come anew are asked for anew, and what was on its way is forgotten', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.asked = [];
  chart.topics.emit('replaced', chart.bars);
  chart.topics.emit('replaced', chart.bars);
  await chart.settled();

  assert.deepEqual(chart.asked, ['ema:20 last 11', 'ema:20 last 11']);
  assert.equal(chart.most, 1);
});

test('what a correction changed is asked for again where the server failed', async () => {
  const chart = new Chart();
  chart.values.want(['ema:20']);
  await chart.holds(1, 10);
  chart.failure = problem(503, 'busy');
  await chart.updates({ time: 4, closed: true });
  chart.failure = undefined;
  chart.asked = [];
  await chart.passes(RETRY);

  assert.deepEqual(chart.asked, ['ema:20 last 9']);
  assert.equal(chart.values.state('ema:20').name, 'ready');
});
