import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import {
  direction,
  formatCompact,
  formatDecimal,
  formatPercent,
  formatPrice,
  formatShare,
  formatSigned,
  splitPrice,
} from '../../main/resources/web/format/number-format.js';
import { speak, written } from './written.js';

const EURUSD = { scale: 5, pip: true };
const BTC = { scale: 2, pip: false };

/** @type {Record<string, (value: number, decimals: number) => string>} */
const WRITERS = {
  decimal: formatDecimal,
  change: (value) => formatPercent(value),
  share: formatShare,
  compact: (value) => formatCompact(value),
};

beforeEach(() => speak('en'));

for (const { language = '', kind = '', value, decimals, text } of written('numbers')) {
  test(`${kind} ${value} is ${text} in ${language}, as the server writes it`, () => {
    speak(language);

    assert.equal(WRITERS[kind]?.(Number(value), Number(decimals)), text);
  });
}

test('a price has the decimals of its asset', () => {
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

test('what rounds to zero has no direction', () => {
  assert.equal(direction(-0.004), 'flat');
  speak('de');
  assert.equal(direction(-0.004), 'flat');
  assert.equal(direction(-0.04), 'down');
});

test('an unknown change is a dash and goes nowhere', () => {
  assert.equal(formatPercent(null), '–');
  assert.equal(formatCompact(null), '–');
  assert.equal(direction(undefined), 'none');
});

test('a change in the price has the decimals of the price', () => {
  assert.equal(formatSigned(-0.00012, 5), '−0.00012');
});
