# A branch of an experiment, by name, sha and ref; with a name of its own.
project
three_experiments
base=$(git rev-parse HEAD)
run dvc exp branch two
run dvc exp branch two
run dvc exp branch two my/branch
run dvc exp branch "$(git rev-parse "refs/exps/$(printf '%.2s' "$base")/${base#??}/third")" by-sha
run dvc exp branch "refs/exps/$(printf '%.2s' "$base")/${base#??}/third" by-ref
run dvc exp branch third main
run dvc exp branch nosuch
run dvc exp branch nosuch x
run -q dvc exp branch
run -q dvc exp branch exp-one 'a..b'
run dvc exp branch -q exp-one quiet
run git log --format=%s -g quiet
