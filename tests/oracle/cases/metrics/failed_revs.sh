# metrics of revisions some of which cannot be read: no dvc.yaml, a broken one, a broken metrics file.
deviation unread-revisions
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"a": 1}' >m.json
commit good
git tag good
echo '{"a": ' >m.json
commit bad_metrics
git tag bad_metrics
echo 'metrics: {' >dvc.yaml
echo '{"a": 3}' >m.json
commit bad_pipeline
git tag bad_pipeline
git rm -q dvc.yaml
commit none
git tag none
echo 'metrics: [m.json]' >dvc.yaml
echo '{"a": 4}' >m.json
commit again
run -h dvc metrics show -T
run -h dvc metrics show -T --md
run -h dvc metrics diff good
run -h dvc metrics diff bad_metrics
run -h dvc metrics diff good bad_metrics
run -h dvc metrics diff bad_pipeline
run -h dvc metrics diff bad_pipeline none
run dvc metrics diff none good
run -j dvc metrics diff none good --json
echo 'stages: 3' >dvc.yaml
run -h dvc metrics diff good
