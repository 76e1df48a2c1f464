# metrics show of targets: files, directories, with and without -R, what no pipeline names, what is not there.
deviation unread-revisions
project
mkdir -p m/deep
echo 'metrics: [named.json]' >dvc.yaml
echo '{"n": 1}' >named.json
echo '{"a": 1}' >m/a.json
printf 'b: 2\n' >m/deep/b.yaml
printf 'c = 3\n' >m/deep/c.toml
commit all
run dvc metrics show m/a.json
run dvc metrics show m
run dvc metrics show -R m
run dvc metrics show m/ m/a.json named.json
run dvc metrics show ./m/../m/deep -R
run dvc metrics show nosuch.json
run dvc metrics show nosuch -R
run dvc metrics show m/a.json m/a.json
run -j dvc metrics show -R m --json
run dvc metrics show -a -R m
run dvc metrics show -R .dvc/config
cd m
run dvc metrics show
run dvc metrics show a.json deep
run -j dvc metrics show . --json
run dvc metrics show ../named.json
run dvc metrics diff --targets a.json
