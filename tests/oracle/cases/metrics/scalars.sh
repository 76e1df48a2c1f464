# Metrics files that are one value: a number, a text, a list, nothing.
deviation line-order 5 6 8
project
echo 'metrics: [n.json, t.yaml, l.json, e.yaml, d.json, b.json]' >dvc.yaml
echo 12 >n.json
echo 'some text' >t.yaml
echo '[1, 2]' >l.json
: >e.yaml
echo '"34"' >d.json
echo true >b.json
commit one
run dvc metrics show
run -j dvc metrics show --json
run dvc metrics show --md
run dvc metrics show n.json
run dvc metrics diff --all
echo 13.5 >n.json
echo 'other text' >t.yaml
echo '[1, 3]' >l.json
echo 'x: 1' >e.yaml
echo '"56"' >d.json
echo false >b.json
run dvc metrics diff
run -j dvc metrics diff --json
echo '{"a": 1}' >n.json
echo '{"a": 1}' >t.yaml
run dvc metrics diff
run -j dvc metrics diff --all --json
