# Files named as targets are read where dvc.yaml cannot be: metrics and params, now and in other commits.
deviation unread-revisions
project
echo '{"a": 1}' >m.json
echo 'p: 1' >p.yaml
mkdir d
echo '{"d": 1}' >d/d.json
echo 'stages: {' >dvc.yaml
commit broken
echo '{"a": 2}' >m.json
echo 'p: 2' >p.yaml
echo 'metrics: [m.json]' >dvc.yaml
commit mended
run dvc metrics show -A m.json
run dvc metrics diff HEAD~1 --targets m.json
run dvc params diff HEAD~1 --targets p.yaml
run dvc params diff HEAD~1 --targets p.yaml --deps
echo 'stages: 3' >dvc.yaml
run dvc metrics show m.json
run dvc metrics show d/nosuch.json
run dvc metrics diff --targets m.json --all
run dvc params diff --targets p.yaml --all
rm p.yaml
run dvc params diff --targets p.yaml
