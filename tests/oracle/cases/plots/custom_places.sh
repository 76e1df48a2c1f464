# A template by its name with and without .json, by a path, and before the built-in one of its name.
deviation error-words 10
plots_project </dev/null
mkdir -p elsewhere .dvc/plots/deep
echo '{"is": "mine", "d": "<DVC_METRIC_DATA>"}' >.dvc/plots/mine.json
echo '{"is": "bare", "d": "<DVC_METRIC_DATA>"}' >.dvc/plots/bare
echo '{"is": "simple", "d": "<DVC_METRIC_DATA>"}' >.dvc/plots/simple.json
echo '{"is": "deep", "d": "<DVC_METRIC_DATA>"}' >.dvc/plots/deep/t.json
echo '{"is": "elsewhere", "d": "<DVC_METRIC_DATA>"}' >elsewhere/own.json
for name in mine mine.json mine.v2 bare simple deep/t .dvc/plots/mine.json elsewhere/own.json "$PWD/elsewhere/own.json"; do
    run -j dvc plots show logs.csv -t "$name" --json
done
run dvc plots show logs.csv -t own --json
run dvc plots show logs.csv -t simple.txt --json
