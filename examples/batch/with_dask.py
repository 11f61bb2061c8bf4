"""A file of cases through `vitreous batch` on the workers of Dask; the answers stand in the order of the cases.

    python with_dask.py cases.ndjson answers.ndjson            # or answers.parquet: case and answer as two columns
    python with_dask.py cases.ndjson answers.ndjson --scheduler tcp://host:8786

A part whose worker dies is given to another worker. VITREOUS names the command where it is not on the path.
"""

import argparse
import os
import subprocess
import sys
from itertools import islice


def answered(part):
    """The answers to one part, a line to each line."""
    command = [os.environ.get("VITREOUS", "vitreous"), "batch"]
    answers = subprocess.run(command, input="".join(part), capture_output=True, text=True, check=True).stdout.splitlines(keepends=True)
    if len(answers) != len(part):
        raise RuntimeError(f"{len(part)} cases, {len(answers)} answers")
    return answers


def parts(path, size):
    with open(path, encoding="utf-8") as lines:
        while part := list(islice(lines, size)):
            yield part


def write(path, cases, answers):
    if not path.endswith(".parquet"):
        with open(path, "w", encoding="utf-8") as out:
            for some in answers:
                out.writelines(some)
        return
    import pyarrow as pa
    from pyarrow import parquet

    columns = pa.schema([("case", pa.string()), ("answer", pa.string())])
    with parquet.ParquetWriter(path, columns) as out:
        for case, some in zip(cases, answers, strict=True):
            out.write_table(pa.table([[line.strip() for line in case], [line.strip() for line in some]], schema=columns))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cases")
    options.add_argument("answers")
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--lines", type=int, default=20_000, help="lines in a part")
    options.add_argument("--scheduler", help="the address of a running cluster")
    asked = options.parse_args()

    from dask.distributed import Client

    own = {} if asked.scheduler else {"n_workers": asked.workers, "threads_per_worker": 1, "dashboard_address": None}
    with Client(asked.scheduler, **own) as client:
        pids = client.run(os.getpid)
        print("workers:", *pids.values(), file=sys.stderr, flush=True)
        futures = [client.submit(answered, part, pure=False, retries=2) for part in parts(asked.cases, asked.lines)]
        write(asked.answers, parts(asked.cases, asked.lines), (future.result() for future in futures))


if __name__ == "__main__":
    main()
