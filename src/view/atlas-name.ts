/** The folder the page was asked to show: `?atlas=NAME`, letters, digits and hyphens only. */
export function atlasName(fallback: string): string {
  const name = new URLSearchParams(location.search).get("atlas");
  return name !== null && /^[a-z0-9-]{1,64}$/i.test(name) ? name : fallback;
}
