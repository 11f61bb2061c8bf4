#!/bin/sh
#SBATCH --job-name=vitreous
#SBATCH --array=0-15
#SBATCH --cpus-per-task=1
#SBATCH --time=01:00:00
#SBATCH --requeue
# A file of cases through `vitreous batch` as a job array: each task takes every line of its own stretch.
#     sbatch with_slurm.sh cases.ndjson answers
#     cat answers/*.ndjson > answers.ndjson      # when all tasks are done; the order is that of the cases
# A task that was killed writes nothing: Slurm puts it back into the queue where a node fails; else send it once more by
#     sbatch --array=7 --export=ALL,TASKS=16 with_slurm.sh cases.ndjson answers
set -eu
cases=$1
folder=$2
task=$SLURM_ARRAY_TASK_ID
tasks=${TASKS:-$SLURM_ARRAY_TASK_COUNT}
lines=$(wc -l < "$cases")
first=$((lines * task / tasks + 1))
last=$((lines * (task + 1) / tasks))
mkdir -p "$folder"
name=$(printf '%s/part-%05d' "$folder" "$task")
if [ "$last" -ge "$first" ]; then sed -n "${first},${last}p;${last}q" "$cases"; fi | "${VITREOUS:-vitreous}" batch > "$name.unfinished"
# only what is whole has the name that is gathered
mv "$name.unfinished" "$name.ndjson"
