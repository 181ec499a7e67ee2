/**
 * A new element. Children that are strings become text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * The element that a template promised; its absence is a bug of the page.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function need(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) {
    throw new Error(`the page has no ${selector}`);
  }
  return found;
}

/** @param {ParentNode} root @param {string} name */
export function field(root, name) {
  return /** @type {HTMLElement | null} */ (root.querySelector(`[data-field="${name}"]`));
}

/** @param {ParentNode} root @param {string} name */
export function needField(root, name) {
  return need(root, `[data-field="${name}"]`);
}

/**
 * Writes only what differs, so that nothing is laid out for nothing, and into the text that is there: to put another in its
 * place would have the browser look for styles that depend on what an element holds.
 *
 * @param {Node | null} node
 * @param {string} text
 */
export function setText(node, text) {
  if (!node || node.textContent === text) {
    return;
  }
  const only = node.childNodes.length === 1 ? node.firstChild : node;
  if (only instanceof Text) {
    only.data = text;
  } else {
    node.textContent = text;
  }
}

/** @param {string} name one of the icons of the sprite, or of another sheet beside it, for example `chart/draw-trend` */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  const [id, sheet = 'sprite'] = name.split('/').reverse();
  use.setAttribute('href', `${document.body.dataset.sprite?.replace('sprite', sheet)}#${id}`);
  svg.append(use);
  return svg;
}
