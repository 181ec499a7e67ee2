import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, curlOf, headersOf } from '../../main/resources/web/kernel/request-line.js';

const ENTRIES = [
  { name: 'symbol', place: 'path', value: 'BTC/USDT' },
  { name: 'interval', place: 'query', value: '1h' },
  { name: 'from', place: 'query', value: '2024-03-15T14:30:00Z' },
  { name: 'limit', place: 'query', value: '' },
  { name: 'If-None-Match', place: 'header', value: '"it\'s"' },
  { name: 'Last-Event-ID', place: 'header', value: '' },
];

test('an address has what was said, escaped, and no more', () => {
  assert.equal(addressOf('/api/bars/{symbol}', ENTRIES), '/api/bars/BTC%2FUSDT?interval=1h&from=2024-03-15T14%3A30%3A00Z');
  assert.equal(addressOf('/api/assets', []), '/api/assets');
});

test('what looks like a pattern in a value is a value', () => {
  assert.equal(addressOf('/{symbol}', [{ name: 'symbol', place: 'path', value: '$&' }]), '/%24%26');
});

test('the command line quotes what a shell would take apart', () => {
  assert.deepEqual(headersOf(ENTRIES), { 'If-None-Match': '"it\'s"' });
  assert.equal(
    curlOf('http://127.0.0.1:8080/api/prices?a=1&b=2', headersOf(ENTRIES)),
    `curl 'http://127.0.0.1:8080/api/prices?a=1&b=2' -H 'If-None-Match: "it'\\''s"'`,
  );
});
