import { accepted, acceptedJson } from './answers.js';
import { sent } from './sent.js';

/** @import { AlertData, AlertRule } from '../kernel/types.js' */

/** The alerts as the server keeps them. */
export class AlertsApi {
  #fetch;

  /** @param {typeof fetch} [fetching] */
  constructor(fetching = (...args) => fetch(...args)) {
    this.#fetch = fetching;
  }

  /** @returns {Promise<AlertData[]>} */
  all() {
    return sent(this.#fetch, 'GET', '/api/alerts', acceptedJson);
  }

  /** @param {AlertRule} rule @returns {Promise<AlertData>} */
  create(rule) {
    return sent(this.#fetch, 'POST', '/api/alerts', acceptedJson, ruleOf(rule));
  }

  /** Gives an alert that rule, and arms it anew. @param {string} id @param {AlertRule} rule @returns {Promise<AlertData>} */
  replace(id, rule) {
    return sent(this.#fetch, 'PUT', addressOf(id), acceptedJson, ruleOf(rule));
  }

  /** @param {string} id */
  async delete(id) {
    await sent(this.#fetch, 'DELETE', addressOf(id), accepted);
  }
}

/** What of an alert its maker says. @param {AlertRule} alert @returns {AlertRule} */
function ruleOf({ symbol, source, when, target, interval, repeat, note }) {
  return { symbol, source, when, target, repeat, note, ...(interval ? { interval } : {}) };
}

/** @param {string} id */
function addressOf(id) {
  return `/api/alerts/${encodeURIComponent(id)}`;
}
