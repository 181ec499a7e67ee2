import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed, drawnOutputs, groupOf, isAllowed, nextFree, shiftOf } from '../../main/resources/web/kernel/indicator-definitions.js';
import { indicatorId, parseIndicator } from '../../main/resources/web/kernel/indicators.js';

/** @import { IndicatorDefinition } from '../../main/resources/web/kernel/indicator-definitions.js' */

const PERIOD = /** @type {const} */ ({ name: 'period', type: 'whole', default: 20, min: 2, max: 500 });
const WIDTH = /** @type {const} */ ({ name: 'width', type: 'decimal', default: 2, min: 0.1, max: 20 });
const ANCHOR = /** @type {const} */ ({ name: 'anchor', type: 'choice', default: 'session', allowed: ['session', 'week'] });

/** @param {string} id @param {object} parts @returns {IndicatorDefinition} */
const definition = (id, parts) => ({ id, name: id, title: id, pane: 'price', needs: [], parameters: [], outputs: [], levels: [], ...parts });

const BANDS = definition('bb', { parameters: [PERIOD, WIDTH] });
const VWAP = definition('vwap', { parameters: [ANCHOR] });
const OBV = definition('obv', {});

/** @param {string} id @param {IndicatorDefinition} of */
const full = (id, of) => indicatorId(completed(parseIndicator(id), of));

test('values that an address leaves out are the usual ones', () => {
  assert.equal(full('bb', BANDS), 'bb:20:2');
  assert.equal(full('bb:10', BANDS), 'bb:10:2');
  assert.equal(full('vwap', VWAP), 'vwap:session');
  assert.equal(full('obv', OBV), 'obv');
});

test('a number is spelled as the server spells it', () => {
  assert.equal(full('bb:020:2.50', BANDS), 'bb:20:2.5');
});

test('what cannot be is left for the server to refuse', () => {
  assert.equal(full('bb:0:2', BANDS), 'bb:0:2');
  assert.equal(full('bb:20:2:9', BANDS), 'bb:20:2:9');
  assert.equal(indicatorId(completed(parseIndicator('foo:1'), undefined)), 'foo:1');
});

test('a whole number has no point, a decimal has bounds, a choice is one of those named', () => {
  assert.deepEqual(['2', '500'].map((value) => isAllowed(value, PERIOD)), [true, true]);
  assert.deepEqual(['1', '501', '2.5', '', ' 20', '-3', '1e2', 'x'].map((value) => isAllowed(value, PERIOD)), Array(8).fill(false));
  assert.deepEqual(['0.1', '20', '2.25'].map((value) => isAllowed(value, WIDTH)), [true, true, true]);
  assert.deepEqual(['0.05', '20.1', '2,5'].map((value) => isAllowed(value, WIDTH)), [false, false, false]);
  assert.deepEqual(['week', 'year'].map((value) => isAllowed(value, ANCHOR)), [true, false]);
});

test('one more of a kind takes the next period that people look at', () => {
  /** @param {string[]} taken */
  const next = (taken) => nextFree(BANDS, taken.map(parseIndicator))?.values.join(':');

  assert.equal(next([]), '20:2');
  assert.equal(next(['bb:20:2']), '50:2');
  assert.equal(next(['bb:20:2', 'bb:50:2', 'bb:100:2', 'bb:200:2']), '21:2');
  assert.equal(next(['bb:50:2', 'ema:20']), '20:2');
});

test('of a kind without another setting there is no second one', () => {
  assert.deepEqual(nextFree(OBV, []), { kind: 'obv', values: [] });
  assert.equal(nextFree(OBV, [parseIndicator('obv')]), undefined);
  assert.equal(nextFree(VWAP, [parseIndicator('vwap:session')])?.values.join(), 'week');
  assert.equal(nextFree(VWAP, ['vwap:session', 'vwap:week'].map(parseIndicator)), undefined);
});

test('a line is displaced by the bars that a parameter names', () => {
  const cloud = definition('ichimoku', { parameters: [PERIOD, { ...PERIOD, name: 'base' }] });
  /** @param {number} sign */
  const output = (sign) => /** @type {any} */ ({ name: 'x', displacement: sign && { parameter: 'base', sign } });

  assert.deepEqual([1, -1, 0].map((sign) => shiftOf(parseIndicator('ichimoku:9:26'), cloud, output(sign))), [26, -26, 0]);
});

test('figures beside the lines are not drawn', () => {
  const outputs = /** @type {any} */ (['line', 'none', 'histogram', 'dots', 'bar'].map((drawing) => ({ name: drawing, drawing })));

  assert.deepEqual(drawnOutputs(definition('x', { outputs })).map(({ name }) => name), ['line', 'histogram', 'dots']);
});

test('an indicator that nobody has sorted tells of the trend', () => {
  assert.deepEqual(['rsi', 'bb', 'obv', 'newcomer'].map((id) => groupOf(definition(id, {}))), ['momentum', 'volatility', 'volume', 'trend']);
});
