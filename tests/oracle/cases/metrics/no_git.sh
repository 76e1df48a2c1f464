# metrics and params without Git, without a project, without a commit.
run dvc metrics show
run dvc metrics diff
run dvc params diff
echo '{"a": 1}' >m.json
run dvc metrics show m.json
run -q dvc init -q --no-scm
echo 'metrics: [m.json]' >dvc.yaml
run dvc metrics show
run -j dvc metrics show --json
run dvc metrics show -a
run dvc metrics show -A
run -q dvc metrics diff
run -q dvc params diff
run -q dvc metrics diff a b
