# Experiments that stand on checkpoints of others: each checkpoint is shown once.
project
steps_pipeline
steps first 0.1 1 3
steps from-middle 0.3 3 4 "$(tip first)~1"
steps from-last 0.2 4 4 "$(tip first)"
steps from-fork 0.7 5 6 "$(tip from-middle)"
run dvc exp show
run dvc exp show --md --sort-by step
run dvc exp show --md --sort-by lr --sort-order desc
run dvc exp show --md --drop Created
# the one below ends where others go on
git update-ref "refs/exps/$(git rev-parse HEAD | sed 's|^..|&/|')/below" "$(tip first)~1"
run dvc exp show --md
steps first 0.1 4 5
run dvc exp show --md
