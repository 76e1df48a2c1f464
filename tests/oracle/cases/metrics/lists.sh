# Metrics with lists and maps in lists, long ones, empty ones: show and diff, rounded or not.
project
echo 'metrics: [m.json]' >dvc.yaml
printf '{"curve": [%s], "conf": [[1, 2], [3, 4.123456789]], "per": [{"c": "a", "f1": 0.123456789}], "none": [], "emp": {}}\n' "$(seq -s ', ' 100)" >m.json
commit one
run dvc metrics show
run dvc metrics show --precision 2
run dvc metrics show --md
sed -i 's/4.123456789/5/; s/0.123456789/0.2/; s/100/101/' m.json
run dvc metrics diff
run dvc metrics diff --md --precision 1
run -j dvc metrics diff --json
