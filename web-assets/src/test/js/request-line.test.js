import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curlOf, requestOf } from '../../main/resources/web/kernel/request-line.js';

const ENTRIES = [
  { name: 'symbol', place: 'path', value: 'BTC/USDT' },
  { name: 'interval', place: 'query', value: '1h' },
  { name: 'from', place: 'query', value: '2024-03-15T14:30:00Z' },
  { name: 'limit', place: 'query', value: '' },
  { name: 'If-None-Match', place: 'header', value: '"it\'s"' },
  { name: 'Last-Event-ID', place: 'header', value: '' },
];

/** @param {string} path @param {typeof ENTRIES} entries */
const addressOf = (path, entries) => requestOf('GET', path, entries).address;

test('an address has what was said, escaped, and no more', () => {
  assert.equal(addressOf('/api/bars/{symbol}', ENTRIES), '/api/bars/BTC%2FUSDT?interval=1h&from=2024-03-15T14%3A30%3A00Z');
  assert.equal(addressOf('/api/assets', []), '/api/assets');
});

test('what looks like a pattern in a value is a value', () => {
  assert.equal(addressOf('/{symbol}', [{ name: 'symbol', place: 'path', value: '$&' }]), '/%24%26');
});

test('a body is sent with its media type, and none without', () => {
  const body = { name: 'application/json', place: 'body', value: '{"name": "Mine"}' };
  assert.deepEqual(requestOf('POST', '/api/watchlists', [body]), {
    method: 'POST',
    address: '/api/watchlists',
    headers: { 'Content-Type': 'application/json' },
    body: '{"name": "Mine"}',
  });
  assert.deepEqual(requestOf('DELETE', '/api/watchlists/a', []), { method: 'DELETE', address: '/api/watchlists/a', headers: {} });
});

test('the command line quotes what a shell would take apart', () => {
  const request = requestOf('GET', '', ENTRIES);
  assert.deepEqual(request.headers, { 'If-None-Match': '"it\'s"' });
  assert.equal(
    curlOf({ ...request, address: 'http://127.0.0.1:8080/api/prices?a=1&b=2' }),
    `curl 'http://127.0.0.1:8080/api/prices?a=1&b=2' -H 'If-None-Match: "it'\\''s"'`,
  );
});

test('the command line sends a change as the form does', () => {
  const change = { method: 'POST', address: '/a', headers: { 'Content-Type': 'text/plain' }, body: "it's\n@" };
  assert.equal(curlOf(change), `curl -X POST '/a' -H 'Content-Type: text/plain' --data-raw 'it'\\''s\n@'`);
  assert.equal(curlOf({ method: 'DELETE', address: '/a', headers: {} }), `curl -X DELETE '/a'`);
});
