"""A file of cases through `vitreous batch` by Apache Spark; the parts of the answer stand in the order of the cases.

    spark-submit with_spark.py cases.ndjson answers                # a folder with part-00000, part-00001, ...
    spark-submit --master 'local[2,4]' with_spark.py cases.ndjson answers     # on this machine: two workers, four tries a part

Spark repeats a part whose process or machine fails (spark.task.maxFailures). VITREOUS names the command where it is not on the path;
it must be there on every machine.
"""

import os
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("vitreous").getOrCreate()
cases = spark.sparkContext.textFile(sys.argv[1], minPartitions=int(os.environ.get("PARTS", "16")))
command = f"{os.environ.get('VITREOUS', 'vitreous')} batch"
cases.pipe(command, checkCode=True).saveAsTextFile(sys.argv[2])
spark.stop()
