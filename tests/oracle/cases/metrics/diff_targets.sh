# metrics diff --targets: files, directories, -R, what no pipeline names; from a directory below.
deviation unread-revisions
deviation line-order 3 4 6 10 12
project
mkdir -p m/deep
echo 'metrics: [named.json]' >dvc.yaml
echo '{"n": 1}' >named.json
echo '{"a": 1}' >m/a.json
printf 'b: 2\n' >m/deep/b.yaml
commit all
echo '{"n": 2}' >named.json
echo '{"a": 3}' >m/a.json
printf 'b: 2\nz: 1\n' >m/deep/b.yaml
echo '{"fresh": 1}' >m/deep/fresh.json
run dvc metrics diff
run dvc metrics diff --targets m/a.json
run dvc metrics diff --targets m
run dvc metrics diff -R --targets m named.json
run -j dvc metrics diff -R --targets m --json
run dvc metrics diff --all --targets m
run dvc metrics diff --targets nosuch.json
run dvc metrics diff --targets nosuch -R
run dvc metrics diff --targets m/deep/fresh.json
run dvc metrics diff HEAD --targets m named.json --no-path --md
cd m
run dvc metrics diff
run dvc metrics diff --targets deep
run -j dvc metrics diff --targets a.json --json
run dvc metrics diff --targets ../named.json
