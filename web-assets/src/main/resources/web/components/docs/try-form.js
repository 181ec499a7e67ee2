import { ask } from '../../api/asked.js';
import { need, needField, setText } from '../../kernel/dom.js';
import { curlOf, requestOf } from '../../kernel/request-line.js';

/** @import { Asked } from '../../api/asked.js' */

/** A form that asks one operation and shows what is answered. */
export class TryForm {
  #root;
  #words = document.body.dataset;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    root.hidden = false;
    needField(root, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    needField(root, 'copy').addEventListener('click', () => void this.#copy());
  }

  async #send() {
    const { method = 'GET', try: path = '' } = this.#root.dataset;
    const request = requestOf(method, path, this.#entries());
    this.#tell(this.#words.asking);
    setText(needField(this.#root, 'curl'), curlOf({ ...request, address: new URL(request.address, location.origin).href }));
    try {
      this.#show(await ask(request));
    } catch {
      needField(this.#root, 'answer').hidden = true;
      this.#tell(this.#words.unreachable);
    }
  }

  #entries() {
    const fields = /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>} */ (this.#root.querySelectorAll('[data-in]'));
    return [...fields].map((entry) => ({ name: entry.name, place: entry.dataset.in ?? '', value: entry.value.trim() }));
  }

  /** @param {Asked} asked */
  #show(asked) {
    const time = this.#words.time?.replace('{millis}', String(asked.millis)) ?? '';
    setText(needField(this.#root, 'headers'), asked.headers.join('\n'));
    setText(needField(this.#root, 'body'), this.#text(asked));
    needField(this.#root, 'answer').hidden = false;
    this.#tell(`${asked.status} · ${time}`);
  }

  /** @param {Asked} asked */
  #text({ body, type, cut }) {
    if (/^(image|font)\/(?!svg)/.test(type)) {
      return this.#words.bytes?.replace('{count}', String(body.length)).replace('{type}', type) ?? '';
    }
    const text = new TextDecoder().decode(body);
    return cut ? `${text}\n… ${this.#words.cut}` : laidOut(text, type);
  }

  async #copy() {
    const line = needField(this.#root, 'curl').textContent ?? '';
    try {
      await navigator.clipboard.writeText(line);
      this.#tell(this.#words.copied);
    } catch {
      // The line can still be marked, so that it is copied with a key.
      getSelection()?.selectAllChildren(need(this.#root, '[data-field="curl"]'));
      this.#tell(this.#words.uncopied);
    }
  }

  /** @param {string | undefined} words */
  #tell(words) {
    setText(needField(this.#root, 'outcome'), words ?? '');
  }
}

/** @param {string} text @param {string} type */
function laidOut(text, type) {
  return type.endsWith('json') && text !== '' ? JSON.stringify(JSON.parse(text), null, 2) : text;
}
