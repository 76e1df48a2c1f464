# A template without a place for the data; editors put it where they like.
plots_project </dev/null
echo '{"mark": "line"}' >.dvc/plots/none.json
echo '{"in": [["<DVC_METRIC_DATA>"]], "text": "of <DVC_METRIC_DATA>"}' >.dvc/plots/nested.json
echo '{}' >.dvc/plots/empty.json
echo 'null' >.dvc/plots/null.json
for name in none nested empty null none.json; do
    run dvc plots show logs.csv -t $name --json
    run -j dvc plots show logs.csv -t $name --json --split
done
