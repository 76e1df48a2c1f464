# What is not JSON, or no object.
deviation error-words
plots_project </dev/null
echo '{"a": 1' >.dvc/plots/bad.json
echo '["<DVC_METRIC_DATA>"]' >.dvc/plots/list.json
printf '{"a": "\377"}' >.dvc/plots/bytes.json
for name in bad list bytes; do
    run dvc plots show logs.csv -t $name --json
    run dvc plots show logs.csv -t $name --json --split
    run dvc plots show logs.csv -t $name
done
