# --drop and --keep given several times: anchors, classes, groups, names with the file in front.
project
three_experiments
echo '{"acc": 1, "acc2": 2, "loss": {"v": 3}}' >second.json
echo 'metrics: [metrics.json, second.json]' >>dvc.yaml
sed -i '/^metrics: \[metrics.json\]$/d' dvc.yaml
commit two-files
run dvc exp show --csv --drop Created --drop 'acc' --drop 'params'
run dvc exp show --csv --drop 'metrics\.json:acc$'
run dvc exp show --csv --drop '(?:acc|lo)' --keep 'second'
run dvc exp show --csv --drop '[A-Z]\w+' --keep '^Exp'
run dvc exp show --drop '.*'
run dvc exp show --csv --only-changed --keep 'acc2' --keep 'epochs' --drop Created
run dvc exp show --md --drop '^$'
