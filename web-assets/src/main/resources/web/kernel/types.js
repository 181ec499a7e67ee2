/**
 * The shapes of docs/stream.md and of the REST API, as far as the page reads them.
 *
 * @typedef {object} Asset
 * @property {string} symbol
 * @property {string} market
 * @property {string} name
 * @property {number} scale decimals of its price
 * @property {boolean} pip whether the last decimal is a fraction of a pip
 * @property {boolean} fixing one price a day, drawn as a line
 * @property {string} volume traded, ticks or none
 * @property {string} basis which price it is: bid, mid or last
 * @property {string} unit what its volume counts: shares, ticks, contracts or a coin's name; empty for none
 * @property {string} zone the exchange's time zone
 * @property {boolean} weekly whether its market rests at the end of a week
 * @property {string} href its chart's address
 *
 * @typedef {object} Session
 * @property {boolean} open
 * @property {string} next ISO instant at which it closes, or while closed opens
 *
 * @typedef {object} Quote
 * @property {number} current
 * @property {number | null} change percent
 * @property {number | null} [change_abs]
 * @property {number | null} [previous_close]
 * @property {number | null} [bid]
 * @property {number | null} [ask]
 * @property {number | null} [volume]
 * @property {number} high_24h
 * @property {number} low_24h
 * @property {string} [change_window]
 * @property {string} time
 * @property {boolean} [stale]
 * @property {Session} [session]
 *
 * @typedef {object} Bar
 * @property {string} date
 * @property {number} time epoch seconds of the opening, or of the label for a day and longer
 * @property {number | null} open
 * @property {number | null} high
 * @property {number | null} low
 * @property {number} close
 * @property {number | null} volume
 * @property {boolean} [closed]
 * @property {string} [closes_at] ISO instant at which a forming bar will close
 * @property {number} [revision]
 *
 * @typedef {object} TradingHours
 * @property {string} date the trading day
 * @property {string} opens ISO instant
 * @property {string} closes ISO instant
 * @property {string} [regular_opens] the exchange's own hours, where the session is longer
 * @property {string} [regular_closes]
 *
 * @typedef {object} AssetFacts what the catalogue says of an asset
 * @property {string} symbol
 * @property {string} market
 * @property {string} quote_currency
 * @property {string} volume_kind
 * @property {string[]} intervals of which there are or will be bars
 * @property {number | null} units_outstanding
 * @property {string | null} units_as_of
 * @property {{ex_date: string, ratio: number}[]} splits
 *
 * @typedef {object} BarAddress
 * @property {string} market
 * @property {string} symbol
 * @property {string} interval
 *
 * @typedef {Bar & BarAddress} StreamBar
 *
 * @typedef {object} Article
 * @property {string} id
 * @property {string} title
 * @property {string} source
 * @property {string} time
 * @property {string} timestamp
 * @property {string} summary
 * @property {string} importance
 * @property {number | null} [market_impact]
 * @property {string[]} markets
 * @property {string[]} symbols
 * @property {string | null} [url]
 *
 * @typedef {Record<string, any>} Statistics
 *
 * @typedef {object} WatchItem
 * @property {string} symbol
 * @property {string} display_name
 * @property {string} market
 * @property {number | null} price
 * @property {number | null} change
 *
 * @typedef {object} WatchlistData
 * @property {string} id
 * @property {string} name
 * @property {string[]} symbols in the order in which they are shown
 *
 * @typedef {object} AlertRule when an alert fires
 * @property {string} symbol
 * @property {string} source `price`, or a line of an indicator
 * @property {'crosses_above' | 'crosses_below' | 'crosses'} when
 * @property {number | string} target a number, or a line of an indicator
 * @property {string | null} [interval] of the bars of an indicator
 * @property {'once' | 'minute' | 'day'} repeat
 * @property {string} note
 *
 * @typedef {AlertRule & {id: string, armed: boolean, last_fired: string | null}} AlertData an alert of the server
 *
 * @typedef {AlertRule & {number: number, alert: string, time: string, value: number, target_value: number}} Firing what an
 *     alert told once
 */
export {};
