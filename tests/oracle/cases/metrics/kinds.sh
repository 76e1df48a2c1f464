# metrics diff: a number becomes a text, a boolean, null, a list, a map; keys come and go.
project
echo 'metrics: [m.json]' >dvc.yaml
printf '{"num": 1, "text": "x", "yes": true, "nil": null, "list": [1, 2], "map": {"a": 1, "b": {"c": 2}}, "gone": 1, "empty": {}, "dot.ted": 1, "f": 1.0, "digits": "12", "": 5}\n' >m.json
commit one
run dvc metrics show
run -j dvc metrics show --json
printf '{"num": "one", "text": 2, "yes": false, "nil": 1, "list": 3, "map": 4, "new": 1, "empty": 7, "dot.ted": 2, "f": 1, "digits": 13, "": 6}\n' >m.json
run dvc metrics show
run dvc metrics diff
run -j dvc metrics diff --json
run dvc metrics diff --all
run -j dvc metrics diff --all --json
run dvc metrics diff --all --md --no-path
printf '{"num": true, "text": "x", "yes": 1, "list": [1, 2], "map": {"a": 1, "b": 2}}\n' >m.json
run dvc metrics diff
run -j dvc metrics diff --json
