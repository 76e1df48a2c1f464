# Metrics inside of directories that DVC tracks, there and missing, now and in other commits.
deviation unread-revisions
project
mkdir -p data/deep
echo '{"a": 1}' >data/a.json
echo '{"b": 1}' >data/deep/b.json
run -q dvc add data
commit one
echo '{"a": 2}' >data/a.json
run -q dvc add data
commit two
run dvc metrics show -R data
run dvc metrics show data/deep/b.json
run dvc metrics diff HEAD~1 --targets data
run dvc metrics diff HEAD~1 --targets data/a.json
run dvc metrics show -A data/a.json
rm -r data
run dvc metrics show -R data
run dvc metrics show -R data/deep
run dvc metrics show data/a.json
run dvc metrics show data/nosuch.json
run dvc metrics diff HEAD~1 --targets data/a.json
run dvc params diff HEAD~1 --targets data/a.json
run dvc params diff HEAD~1 --targets data
