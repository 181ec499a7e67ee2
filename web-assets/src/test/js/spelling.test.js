import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSpelled } from '../../main/resources/web/kernel/spelling.js';

for (const typed of ['BTC/USDT', 'btc-usdt', 'btc usdt', 'BTCUSDT', 'coin', 'bit coin', '']) {
  test(`“${typed}” finds Bitcoin`, () => {
    assert.ok(isSpelled(typed, ['BTC/USDT', 'Bitcoin']));
  });
}

for (const typed of ['eth', '///', 'tbit']) {
  test(`“${typed}” does not find Bitcoin`, () => {
    assert.ok(!isSpelled(typed, ['BTC/USDT', 'Bitcoin']));
  });
}
