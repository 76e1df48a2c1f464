# Deeply nested metrics of each kind, keys that are numbers, null; files in directories.
deviation line-order 6
project
mkdir -p a/b
echo '{"l1": {"l2": {"l3": {"l4": 0.5}}}, "1": 2}' >a/b/m.json
printf 'l1:\n  l2: {l3: 0.5}\n' >a/m.yaml
printf '[l1.l2]\nl3 = 0.5\n[[points]]\nx = 1\n' >m.toml
echo 'metrics: [a/b/m.json, a/m.yaml, m.toml]' >dvc.yaml
commit one
run dvc metrics show
run dvc metrics show --md
run -j dvc metrics show --json
run dvc metrics show a -R
printf '1: 2\nnull: 4\n2.5: 6\nfalse: {true: 5}\n' >k.yaml
run -j dvc metrics show k.yaml --json
sed -i 's/0.5/0.25/' a/b/m.json a/m.yaml m.toml
run dvc metrics diff
run -j dvc metrics diff --json
