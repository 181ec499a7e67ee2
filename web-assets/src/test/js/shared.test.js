import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shared } from '../../main/resources/web/state/shared.js';

test('there is one of each name for as long as anybody holds it', () => {
  const shared = new Shared((name) => ({ name }));
  const first = shared.take('BTC/USDT');
  const second = shared.take('BTC/USDT');
  assert.equal(second.value, first.value);
  assert.notEqual(shared.take('AAPL').value, first.value);

  first.letGo();
  assert.equal(shared.take('BTC/USDT').value, second.value);
});

test('who comes when all have let go gets a new one', () => {
  const shared = new Shared((name) => ({ name }));
  const first = shared.take('BTC/USDT');
  first.letGo();
  assert.notEqual(shared.take('BTC/USDT').value, first.value);
});
