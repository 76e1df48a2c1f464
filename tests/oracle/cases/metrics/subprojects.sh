# Metrics of several dvc.yaml files, and of a project below Git's root, from several directories.
deviation line-order 4 7
git init -q -b main .
mkdir -p proj/a/b
cd proj
run -q dvc init -q --subdir
echo 'metrics: [m.json]' >dvc.yaml
printf 'metrics: [m.json, b, ../shared.yaml]\n' >a/dvc.yaml
echo '{"top": 1}' >m.json
echo '{"a": 1}' >a/m.json
echo '{"b": 1}' >a/b/b.json
echo 'shared: 1' >shared.yaml
commit one
run dvc metrics show
run -j dvc metrics show --json
sed -i 's/1/2/' m.json a/m.json a/b/b.json shared.yaml
run dvc metrics diff
cd a
run dvc metrics show
run dvc metrics show -a
run dvc metrics diff
run -j dvc metrics diff --json
run dvc metrics show b
run dvc metrics diff --targets m.json
cd b
run dvc metrics show b.json ../m.json
run -j dvc metrics diff --targets b.json --json
