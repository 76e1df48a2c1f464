# Lists: long ones, nested ones, of maps, empty ones, and what becomes of one.
project
printf 'l: [%s]\nn: [[1, [2]], {a: 1}]\ne: []\nx: [1]\n' "$(seq -s ', ' 120)" >params.yaml
echo '{"curve": [0.1, 0.22222222222, 0.3], "m": [{"a": 0.123456789}], "none": []}' >m.json
echo 'metrics: [m.json]' >dvc.yaml
commit base
printf 'l: [%s]\nn: [[1, [3]], {a: 2}]\ne: [null]\nx: 1\n' "$(seq -s ', ' 121)" >params.yaml
echo '{"curve": [0.1, 0.33333333333], "m": [{"a": 0.2}], "none": {}}' >m.json
experiment e
run dvc exp diff HEAD e
run dvc exp diff HEAD e --precision 2
run dvc exp diff HEAD e --md --no-path
run -j dvc exp diff HEAD e --json
run dvc exp diff e HEAD --all
