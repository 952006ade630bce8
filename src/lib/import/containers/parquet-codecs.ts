/** How pages of Parquet files are unpacked that the reader itself doesn't know. */
import { gunzipSync } from 'fflate';
import type { Compressors } from 'hyparquet';
import {
	decompressBrotli,
	decompressLz4,
	decompressLz4Raw,
	decompressZstd
} from 'hyparquet-compressors';

/** Each from the packed bytes and their length unpacked; it throws where they are damaged. */
export const COMPRESSORS: Compressors = {
	GZIP: (packed) => gunzipSync(packed),
	ZSTD: (packed, length) => decompressZstd(packed, new Uint8Array(length)),
	LZ4: decompressLz4,
	LZ4_RAW: decompressLz4Raw,
	BROTLI: decompressBrotli
};
