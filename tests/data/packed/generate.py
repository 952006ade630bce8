"""Writes the packed tables of this folder anew: `python generate.py`, with pyarrow 26."""

from pathlib import Path

import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

here = Path(__file__).parent
# Columns of more than 64 KB are packed in several blocks that refer to each other.
table = pa.table(
    {
        "客户编号": [f"K{i % 500:04d}" for i in range(12_000)],
        "金额": [i % 300 * 1.25 for i in range(12_000)],
    }
)

for codec in ["zstd", "lz4", "brotli", "gzip", "snappy"]:
    pq.write_table(table, here / f"{codec}.parquet", compression=codec, use_dictionary=False)
for codec in ["zstd", "lz4"]:
    options = ipc.IpcWriteOptions(compression=codec)
    with ipc.new_file(here / f"{codec}.arrow", table.schema, options=options) as file:
        file.write_table(table)
    with ipc.new_stream(here / f"{codec}.arrows", table.schema, options=options) as stream:
        stream.write_table(table)
