# A dependency that is deleted, staged or not, is missing to the stage; what is staged anew is in the experiment.
deviation failed-run
deviation index-kept
project
file dvc.yaml <<'T'
stages:
  s:
    cmd: cat dep >out
    deps: [dep]
    outs: [out]
T
echo 1 >dep
run -q dvc repro
commit p
rm dep
run dvc exp run -n a
git checkout -qf HEAD
git rm -q dep
run dvc exp run -n b
git reset -q --hard
echo 2 >dep
git add dep
run dvc exp run -n e
git reset -q --hard
echo 3 >new
git add new
run dvc exp run -n f
