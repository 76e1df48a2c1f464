# metrics show -a, -T, -A and metrics diff with branches, tags, short and relative names; detached.
deviation unread-revisions
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"a": 1}' >m.json
commit one
git tag v1
git tag -a -m annotated v1a
git branch side
echo '{"a": 2, "b": 1}' >m.json
commit two
git tag v2
git checkout -q side
echo '{"a": 5}' >m.json
commit side
git checkout -q main
run dvc metrics show -a
run dvc metrics show -T
run dvc metrics show -a -T
run dvc metrics show -A
run dvc metrics show -a -T -A
run -j dvc metrics show -a -T --json
run dvc metrics show -a --md
run dvc metrics show -T m.json
run dvc metrics show -T nosuch.json
echo '{"a": 9}' >m.json
run dvc metrics show -a
run -j dvc metrics show -T --json
run dvc metrics diff HEAD~1
run dvc metrics diff v1
run dvc metrics diff v1a v2
run dvc metrics diff v1 v1a
run dvc metrics diff side main
run dvc metrics diff main~1 side --md
run dvc metrics diff "$(git rev-parse --short v1)" "$(git rev-parse v2)"
run dvc metrics diff workspace HEAD
run dvc metrics diff HEAD workspace --all
git checkout -q --detach
run dvc metrics show -a
run dvc metrics diff
