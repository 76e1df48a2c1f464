# --only-changed: numbers that round alike, lists, missing values, texts, in each format.
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"near": 0.123456789, "list": [1, 2], "text": "a", "same": 1, "int": 1, "gone": 3}' >m.json
printf 'a: 1\nb: [1]\n' >params.yaml
commit base
echo '{"near": 0.1234567891, "list": [1, 2.0], "text": "a ", "same": 1, "int": 1.0}' >m.json
printf 'a: 1\nb: [1]\nc: null\n' >params.yaml
experiment e
run dvc exp show --only-changed
run dvc exp show --only-changed --csv
run dvc exp show --only-changed --csv --precision 3
run dvc exp show --only-changed --md
run -j dvc exp show --only-changed --json
run dvc exp show --only-changed --hide-workspace --csv
