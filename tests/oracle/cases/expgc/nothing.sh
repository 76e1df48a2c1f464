# Nothing there to remove; a repository without experiments.
project
run dvc exp gc -w -f
run dvc exp gc -A --queued -f
run dvc exp gc -aT -f
