/** What Arrow needs to read buffers that are packed; loaded only where a file of it is read. */
import { compressionRegistry, CompressionType } from 'apache-arrow';
import { decompressZstd } from 'hyparquet-compressors';
import { lz4Frame } from './lz4-frame.ts';

/** From now on Arrow reads packed buffers. */
export function registerCodecs(): void {
	compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: lz4Frame });
	// Numbers have to begin at a multiple of their size, which what comes out need not.
	const decode = (packed: Uint8Array) => decompressZstd(packed).slice();
	compressionRegistry.set(CompressionType.ZSTD, { decode });
}
