# A dependency that is deleted is missing there, too.
deviation failed-run
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: cat data >out
    deps: [data]
    outs: [out]
TXT
echo 1 >data
commit pipeline
rm data
run -h dvc exp run --temp -n t1
git rm -q data
run -h dvc exp run --temp -n t1
run git status --short
