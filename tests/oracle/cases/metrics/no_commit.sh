# metrics and params before the first commit.
git init -q -b main .
run -q dvc init -q
echo '{"a": 1}' >m.json
echo 'metrics: [m.json]' >dvc.yaml
echo 'p: 1' >params.yaml
run dvc metrics show
run dvc metrics show -a
run -j dvc metrics show -A --json
run dvc metrics diff
run -j dvc metrics diff --json
run dvc params diff
run -j dvc params diff --json
run dvc params diff --md
run dvc metrics diff HEAD workspace
