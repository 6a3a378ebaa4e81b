/** What the one tile of an archive is: `mvt` 1 or `png` 2, as the format numbers them. */
const tileTypes = { mvt: 1, png: 2 } as const;

const headerBytes = 127;

/**
 * A PMTiles archive with one tile for the whole world, nothing compressed.
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function tileArchive(type: keyof typeof tileTypes, tile: Uint8Array): Buffer {
  const metadata = Buffer.from("{}");
  // one entry: tile 0, run of 1, its length, its offset plus 1
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const header = Buffer.alloc(headerBytes);
  header.write("PMTiles");
  header[7] = 3;
  const parts = [directory, metadata, Buffer.alloc(0), tile];
  let offset = headerBytes;
  for (const [index, part] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * index);
    header.writeBigUInt64LE(BigInt(part.length), 16 + 16 * index);
    offset += part.length;
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at);
  header.set([1, 1, 1, tileTypes[type], 0, 0], 96);
  const degrees = [-180, -85, 180, 85];
  for (const [index, degree] of degrees.entries())
    header.writeInt32LE(degree * 1e7, 102 + 4 * index);
  return Buffer.concat([header, ...parts]);
}

/**
 * A vector tile with one polygon, all of the tile, in the layer `water`.
 * @see https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */
export function waterTile(): Buffer {
  const side = varint(2 * 4096);
  const back = varint(2 * 4096 - 1);
  const geometry = [9, 0, 0, 26, ...side, 0, 0, ...side, ...back, 0, 15];
  const feature = [0x18, 3, 0x22, geometry.length, ...geometry];
  const name = [...Buffer.from("water")];
  const layer = [0x0a, name.length, ...name, 0x12, feature.length, ...feature];
  const whole = [...layer, 0x28, ...varint(4096), 0x78, 2];
  return Buffer.from([0x1a, whole.length, ...whole]);
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
