/** A name that nothing else has. */
export function newId() {
  // randomUUID is there on secure pages only, and a dashboard at home is often served without TLS.
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
