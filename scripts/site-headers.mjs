// @ts-check

/**
 * The headers a host should send with every file of the site.
 * @param {string} indexHtml the page, which holds the Content-Security-Policy
 * @returns {Record<string, string>}
 */
export function siteHeaders(indexHtml) {
  return {
    // a page cannot forbid its own framing, only a header can
    "Content-Security-Policy": `${policyOf(indexHtml)}; frame-ancestors 'self'`,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/** @param {string} indexHtml */
function policyOf(indexHtml) {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(indexHtml)?.[1];
  if (!policy) throw new Error("Got an index.html without a Content-Security-Policy.");
  return policy.replace(/\s+/g, " ").trim();
}
