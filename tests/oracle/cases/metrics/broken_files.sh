# Metrics that cannot be read beside ones that can: each kind of file, here or in a commit, show and diff.
deviation unread-revisions
deviation line-order 3 5 6
project
echo 'metrics: [m.json, m.yaml, m.toml, ok.json]' >dvc.yaml
echo '{"a": 1}' >m.json
echo 'a: 1' >m.yaml
echo 'a = 1' >m.toml
echo '{"ok": 1}' >ok.json
commit one
echo '{"a": 1' >m.json
echo 'a: [1' >m.yaml
echo 'a = ' >m.toml
echo '{"ok": 2}' >ok.json
run dvc metrics show
run -j dvc metrics show ok.json --json
run dvc metrics diff
run -q dvc metrics diff --json
commit broken
run dvc metrics diff HEAD~1
run dvc metrics diff HEAD~1 HEAD
run dvc metrics show -a
run dvc metrics show --md
