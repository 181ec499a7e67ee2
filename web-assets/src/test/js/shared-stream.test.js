import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedStream } from '../../main/resources/web/api/shared-stream.js';
import { FakeNetwork } from './fake-event-source.js';

/** @import { StreamMessage } from '../../main/resources/web/api/stream-share.js' */

class Page {
  network = new FakeNetwork();
  /** @type {string[]} */
  posted = [];
  /** @type {(message: StreamMessage) => void} */
  hear = () => undefined;
  stream = new SharedStream((hear) => {
    this.hear = hear;
    return { post: ({ kind }) => this.posted.push(kind), close: () => this.posted.push('closed') };
  }, this.network.parts);
}

test('a page says what it wants, and again when that changes', () => {
  const page = new Page();
  page.stream.open({});
  page.stream.open({ symbols: ['AAPL'] });
  page.stream.close();

  assert.deepEqual(page.posted, ['open', 'open', 'closed']);
});

test('silence is asked about first, as after a sleep', () => {
  const page = new Page();
  page.stream.open({});
  page.network.passes(3_600_000);
  page.hear({ event: 'pulse', data: {} });
  page.network.passes(75_001);
  page.stream.close();

  assert.deepEqual(page.posted, ['open', 'check', 'check', 'closed']);
});

test('what comes after it was closed is not heard', () => {
  const page = new Page();
  /** @type {unknown[]} */
  const heard = [];
  page.stream.on('quotes', (data) => heard.push(data));
  page.stream.open({});
  page.hear({ event: 'quotes', data: 1 });
  page.stream.close();
  page.hear({ event: 'quotes', data: 2 });

  assert.deepEqual(heard, [1]);
});

test('a page that was forgotten says again what it wants', () => {
  const page = new Page();
  page.stream.open({});
  page.hear({ event: 'forgotten', data: undefined });
  page.stream.close();

  assert.deepEqual(page.posted, ['open', 'open', 'closed']);
});
