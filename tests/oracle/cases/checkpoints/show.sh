# Experiments of several checkpoints, of one, and of stages without: all formats, sorted and selected.
project
steps_pipeline
steps first 0.1 1 3
steps one 0.5 1 1
steps second 0.3 1 2
for format in '' --csv --md; do
    run dvc exp show $format
done
run -j dvc exp show --json
run dvc exp show --md --sort-by step
run dvc exp show --md --sort-by metrics.json:loss --sort-order desc
run dvc exp show --csv --sort-by lr --sort-order desc
run dvc exp show --md --only-changed --drop Created --keep lr
run dvc exp show --csv --drop 'step|Created' --sha
echo 'lr: 0.2' >params.yaml
commit next
steps third 0.4 5 6
run dvc exp show --md
run dvc exp show --md -n 2
run dvc exp show --md -A
run dvc exp show --md --rev HEAD~1
run -j dvc exp show --json -n 2
