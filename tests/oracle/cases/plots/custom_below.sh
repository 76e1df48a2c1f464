# A path is from where the command is given, a name is not.
deviation error-words 3
plots_project </dev/null
mkdir sub
echo '{"is": "own", "d": "<DVC_METRIC_DATA>"}' >sub/own.json
cd sub
run -j dvc plots show ../logs.csv -t own.json --json
run -j dvc plots show ../logs.csv -t t --json
run dvc plots show ../logs.csv -t sub/own.json --json
