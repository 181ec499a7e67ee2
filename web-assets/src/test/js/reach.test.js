import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, acceptedJson } from '../../main/resources/web/api/answers.js';
import { UnreachableError, reach } from '../../main/resources/web/api/reach.js';
import { speak } from './written.js';

speak('en');

test('no answer is told in the page’s own words', async () => {
  const failing = () => Promise.reject(new TypeError('Failed to fetch'));

  await assert.rejects(reach('/', {}, acceptedJson, failing), new UnreachableError('the server cannot be reached', new TypeError('Failed to fetch')));
});

test('who gives up is told that it did', async () => {
  const giving = AbortSignal.abort(new Error('another chart'));

  await assert.rejects(reach('/', { signal: giving }, acceptedJson, (_, options) => Promise.reject(options?.signal?.reason)), /another chart/);
});

test('an answer that breaks off is none', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) });

  await assert.rejects(reach('/', {}, acceptedJson, async () => new Response(body)), {
    name: 'UnreachableError',
    message: 'the server cannot be reached',
  });
});

test("the server's no is an answer, in its own words", async () => {
  const problem = { title: 'No', detail: 'no such asset' };
  const refusing = async () => Response.json(problem, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });

  await assert.rejects(reach('/', {}, acceptedJson, refusing), new ApiError('no such asset', 404));
});

test('a no whose words cannot be read says its status', async () => {
  const refusing = async () => new Response('{"tit', { status: 502, headers: { 'Content-Type': 'application/json' } });

  await assert.rejects(reach('/', {}, acceptedJson, refusing), new ApiError('The server answered 502.', 502));
});

test('what cannot be read for another reason is told as it is', async () => {
  await assert.rejects(reach('/', {}, acceptedJson, async () => new Response('<html>')), SyntaxError);
});
