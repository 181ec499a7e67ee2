import { need } from '../kernel/dom.js';
import { isIntraday } from '../kernel/interval.js';
import { timeZoneOf } from '../format/time-zones.js';
import { ChartChoice } from '../state/chart-choice.js';
import { tellBadSettings } from './bad-settings.js';
import { chartOffer } from './chart-offer.js';
import { ChartSession } from './chart-session.js';
import { CHART_CONTROLS, CHART_TOOLS } from './chart-tools.js';
import { oneLook } from './chart/one-look.js';
import { oneZone } from './chart/one-zone.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { ChartSettings } from '../state/chart-address.js' */
/** @import { AddressBar } from '../state/chart-choice.js' */
/** @import { ChartServices, ChartTool } from './chart-session.js' */

/**
 * One asset's chart; its part of the address always names what is shown. Several may stand on one page: nothing here
 * looks beyond its own part of it.
 */
export class ChartView {
  #view;
  #figure;
  #services;
  #choice;
  #demand;
  /** @type {ChartSession | undefined} */
  #session;
  /** @type {Set<ChartTool>} */
  #tools = new Set(CHART_TOOLS);
  /** @type {(() => void)[]} */
  #stops;

  /** @param {HTMLElement} view @param {ChartServices} services @param {AddressBar} bar the part of the address that is this chart's */
  constructor(view, services, bar) {
    this.#view = view;
    this.#figure = need(view, '[data-chart]');
    this.#services = services;
    const asset = services.catalogue.find(view.dataset.symbol);
    if (!asset) {
      throw new Error(`no asset ${view.dataset.symbol}`);
    }
    /** @type {Asset} */
    this.asset = asset;
    this.#choice = new ChartChoice(bar, chartOffer(view, asset, services));
    // What closed while the stream was away is in the server's bars only.
    this.#demand = services.demand.part(() => void this.#session?.context.history.refresh());
    this.#stops = [
      this.#choice.onChange(({ now, before }) => this.#changed(now, before)),
      () => this.#choice.close(),
      () => this.#demand.close(),
      oneZone(this.#choice, services.zones),
      oneLook(this.#choice, services.preferences),
      ...CHART_CONTROLS.map((control) => control({ ...this.#parts, current: () => this.#session?.context, use: (tool) => this.use(tool) })),
    ];
    tellBadSettings(this.#choice.bad);
    this.#show();
  }

  /** What its part of the address says. */
  get choice() {
    return this.#choice;
  }

  /**
   * Puts a tool to work on the chart that is shown, and on each that takes its place.
   *
   * @param {ChartTool} tool
   * @returns {() => void} ends it for good
   */
  use(tool) {
    this.#tools.add(tool);
    this.#session?.use(tool);
    return () => {
      this.#tools.delete(tool);
      this.#session?.end(tool);
    };
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#session?.close();
  }

  get #parts() {
    return { ...this.#services, root: this.#view, figure: this.#figure, choice: this.#choice, asset: this.asset };
  }

  #show() {
    this.#session?.close();
    const session = new ChartSession(this.#parts);
    this.#session = session;
    this.#tools.forEach((tool) => session.use(tool));
    session.open();
    this.#wantStream();
  }

  /** @param {ChartSettings} now @param {ChartSettings} before */
  #changed(now, before) {
    const surface = this.#session?.context.surface;
    if (now.interval !== before.interval) {
      this.#show();
      return;
    }
    surface?.setType(now.type);
    if (now.scale !== before.scale) {
      surface?.setScale(now.scale);
    }
    if (now.parts.includes('volume') !== before.parts.includes('volume')) {
      surface?.showVolume(now.parts.includes('volume'));
    }
    if (now.zone !== before.zone) {
      surface?.setZone(isIntraday(now.interval), timeZoneOf(now.zone, this.asset));
    }
    if (now.compare.join() !== before.compare.join()) {
      this.#wantStream();
    }
  }

  #wantStream() {
    const { interval, compare } = this.#choice.settings;
    const symbols = [this.asset.symbol, ...compare];
    const candles = symbols.map((symbol) => ({ symbol, interval }));
    this.#demand.want({ symbols, candles });
  }
}
