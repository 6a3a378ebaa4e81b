declare module "leaflet.glify" {
  import type { Map as LeafletMap } from "leaflet";

  export interface GlifyPoints {
    readonly gl: WebGLRenderingContext;
    readonly allLatLngLookup: readonly unknown[];
    lookup(at: { lat: number; lng: number }): unknown;
    setData(data: readonly (readonly number[])[]): GlifyPoints;
  }

  export interface Glify {
    points(options: {
      map: LeafletMap;
      data: readonly (readonly number[])[];
      size: number;
      color: (index: number) => { r: number; g: number; b: number; a: number };
    }): GlifyPoints;
  }

  // its one export is named default inside a module that is not one of ECMAScript
  const module: { readonly default: Glify };

  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default module;
}
