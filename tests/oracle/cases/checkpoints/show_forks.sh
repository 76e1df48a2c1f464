# Experiments that stand on checkpoints of others, as JSON: each with all of its own.
project
steps_pipeline
steps first 0.1 1 3
steps from-middle 0.3 3 4 "$(tip first)~1"
steps from-last 0.2 4 4 "$(tip first)"
steps from-fork 0.7 5 6 "$(tip from-middle)"
run -j dvc exp show --json
git update-ref "refs/exps/$(git rev-parse HEAD | sed 's|^..|&/|')/below" "$(tip first)~1"
run -j dvc exp show --json
run -j dvc exp show --json --sha
run -j dvc exp show --json -n 2
