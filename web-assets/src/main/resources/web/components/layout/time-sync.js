import { showSpan, spanOf } from '../../chart/time-span.js';

/** @import { ChartLayout } from '../../state/chart-layout.js' */
/** @import { ChartContext, ChartTool } from '../chart-session.js' */

/** Shows the same time on all charts while their layout says so: they follow the active one. */
export class TimeSync {
  #layout;
  /** @type {Set<ChartContext>} */
  #contexts = new Set();
  /** @type {number | undefined} */
  #frame;
  #stop;

  /** @param {ChartLayout} layout */
  constructor(layout) {
    this.#layout = layout;
    this.#stop = layout.onChange(() => this.#followSoon());
  }

  /** Joins a chart. @type {ChartTool} */
  tool = (context) => {
    this.#contexts.add(context);
    const stops = [
      context.surface.view.onChange(() => isActive(context) && this.#followSoon()),
      context.history.on('replaced', () => this.#followSoon()),
      // What is shown before the oldest bar makes the chart load more of them.
      context.history.on('older', () => this.#followSoon()),
    ];
    return () => {
      stops.forEach((stop) => stop());
      this.#contexts.delete(context);
    };
  };

  close() {
    this.#stop();
    cancelAnimationFrame(this.#frame ?? 0);
  }

  /** A movement has many steps, and the charts draw once a frame. */
  #followSoon() {
    if (this.#layout.shares('time')) {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        this.#follow();
      });
    }
  }

  #follow() {
    const leader = [...this.#contexts].find(isActive);
    const span = leader && spanOf(leader.surface, leader.history.bars, leader.interval);
    if (span) {
      [...this.#contexts]
        .filter((context) => context !== leader)
        .forEach(({ surface, history, interval }) => showSpan(surface, history.bars, interval, span));
    }
  }
}

/** @param {ChartContext} context */
function isActive({ root }) {
  return root.hasAttribute('data-active');
}
