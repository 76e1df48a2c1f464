# Cached metrics of other revisions come from the cache; without it they fail.
deviation unread-revisions
deviation line-order 3 6 9 11
project
file dvc.yaml <<'T'
stages:
  s:
    cmd: mkdir -p dir; cp in m.json; cp in dir/d.json
    deps: [in]
    metrics:
    - m.json
    - dir
T
echo '{"a": 1}' >in
run -q dvc repro
commit one
echo '{"a": 2, "b": 3}' >in
run -q dvc repro
commit two
run dvc metrics diff HEAD~1
run dvc metrics show -A
rm -r m.json dir
run dvc metrics show
run dvc metrics diff HEAD~1
run dvc metrics show dir
run dvc metrics show dir/d.json
run dvc metrics diff HEAD~1 --targets dir
rm -r .dvc/cache
rm -rf "$DVC_SITE_CACHE_DIR"
run dvc metrics show
run dvc metrics diff HEAD~1
run dvc metrics show -A
