import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speak } from './written.js';
import { changeText, priceTexts, spokenBar, volumeText } from '../../main/resources/web/format/bar-texts.js';

/** @import { Asset, Bar } from '../../main/resources/web/kernel/types.js' */

speak('en');

const BITCOIN = /** @type {Asset} */ ({ scale: 2, fixing: false, unit: 'BTC' });

/** @param {Partial<Bar>} values @returns {Bar} */
const bar = (values) => ({ date: '', time: 0, open: 100, high: 110, low: 90, close: 105, volume: 1240, ...values });

test('a volume says what it counts', () => {
  assert.equal(volumeText(bar({}), BITCOIN), '1.24K BTC');
  assert.equal(volumeText(bar({}), { ...BITCOIN, unit: 'ticks' }), '1.24K ticks');
  assert.equal(volumeText(bar({}), { ...BITCOIN, unit: '' }), '');
  assert.equal(volumeText(bar({ volume: null }), BITCOIN), '');
});

test('a change is measured against the bar before', () => {
  assert.deepEqual(changeText(bar({}), bar({ close: 100 })), { value: '+5.00%', way: 'up' });
  assert.deepEqual(changeText(bar({}), undefined), { value: '–', way: 'none' });
  assert.deepEqual(changeText(bar({}), bar({ close: -37 })), { value: '–', way: 'none' });
});

test('a fixing has one price', () => {
  assert.deepEqual(priceTexts(bar({}), { ...BITCOIN, fixing: true }), [{ name: '', value: '105.00' }]);
});

test('a bar is read aloud in a sentence', () => {
  assert.equal(
    spokenBar('Tue, 05 Mar 24', bar({}), bar({ close: 100 }), BITCOIN),
    'Tue, 05 Mar 24: open 100.00, high 110.00, low 90.00, close 105.00. Change +5.00%. Volume 1.24K BTC.',
  );
});
