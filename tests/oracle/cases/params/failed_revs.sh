# params of revisions some of which cannot be read.
deviation unread-revisions
project
echo 'a: 1' >params.yaml
commit good
git tag good
echo 'a: [' >params.yaml
commit bad_params
git tag bad_params
echo 'a: 3' >params.yaml
echo 'stages: {' >dvc.yaml
commit bad_pipeline
git tag bad_pipeline
git rm -q dvc.yaml params.yaml
commit none
git tag none
echo 'a: 4' >params.yaml
commit again
run -h dvc params diff good
run -h dvc params diff bad_params
run -h dvc params diff good bad_params
run -h dvc params diff bad_pipeline
run -h dvc params diff bad_pipeline none
run dvc params diff none good
run -j dvc params diff none good --json
run dvc params diff good none
echo 'params: 3' >dvc.yaml
run -h dvc params diff good
