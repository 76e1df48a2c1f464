# No metrics at all, and a broken file.
deviation unread-revisions
project
run dvc metrics show
run -j dvc metrics show --json
run dvc metrics diff
run dvc params diff
echo '{"a": ' >m.json
echo 'metrics: [m.json]' >dvc.yaml
run -q dvc metrics show
run dvc metrics show nosuch.json
