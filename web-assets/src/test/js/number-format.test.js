import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  direction,
  formatCompact,
  formatDecimal,
  formatPercent,
  formatPrice,
  formatSigned,
  splitPrice,
} from '../../main/resources/web/format/number-format.js';

const EURUSD = { scale: 5, pip: true };
const BTC = { scale: 2, pip: false };

test('a price has the decimals of its asset and a comma every three digits', () => {
  assert.equal(formatPrice(114250.01, BTC), '114,250.01');
  assert.equal(formatPrice(1.0845, EURUSD), '1.08450');
});

test('an unknown price is a dash', () => {
  assert.equal(formatPrice(null, BTC), '–');
  assert.equal(formatPrice(Number.NaN, BTC), '–');
});

test('the fraction of a pip is the last digit of a forex price', () => {
  assert.deepEqual(splitPrice(1.08452, EURUSD), ['1.0845', '2']);
  assert.deepEqual(splitPrice(182.45, BTC), ['182.45', '']);
});

test('a negative price has a true minus', () => {
  assert.equal(formatPrice(-36.98, BTC), '−36.98');
});

test('what rounds to zero has no sign and no direction', () => {
  assert.equal(formatPercent(-0.004), '0.00%');
  assert.equal(direction(-0.004), 'flat');
  assert.equal(formatDecimal(-0.001, 2), '0.00');
});

test('a change has its sign', () => {
  assert.equal(formatPercent(1.236), '+1.24%');
  assert.equal(formatPercent(-12), '−12.00%');
  assert.equal(formatSigned(-0.00012, 5), '−0.00012');
  assert.equal(formatPercent(null), '–');
  assert.equal(direction(undefined), 'none');
});

test('great amounts are cut to three magnitudes', () => {
  assert.equal(formatCompact(999), '999');
  assert.equal(formatCompact(1_240_000), '1.24M');
  assert.equal(formatCompact(2.5e12), '2.50T');
  assert.equal(formatCompact(-1500), '−1.50K');
  assert.equal(formatCompact(null), '–');
});
