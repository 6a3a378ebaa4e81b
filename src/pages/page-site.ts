/** Where pages will be served. */
export interface PageSite {
  /** The folder in geodata/. */
  readonly atlasName: string;
  /** With a closing slash; null where it is not known: addresses then stay relative. */
  readonly siteAddress: string | null;
}
