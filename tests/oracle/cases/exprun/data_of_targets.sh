# Data edited and deleted, with targets and without, here and in a directory of its own; every stage below a directory; a trial.
deviation exec-refs
deviation failed-run
deviation line-order
project
small_pipeline
chmod 755 train.sh
mkdir raw other
echo r >raw/a
echo bar >bar
echo foo >foo
run -q dvc add raw bar foo
file dvc.yaml <<'T'
stages:
  t:
    cmd: cat foo raw/a > out; ls > ls.txt
    deps: [foo, raw]
    outs: [out]
  u:
    cmd: cat bar > u.out
    deps: [bar]
    outs: [u.out]
T
run -q dvc repro
commit p
echo raw2 >raw/a
rm foo bar
run dvc exp run -n w1 t
run ls
git checkout -qf HEAD
run -q dvc checkout -f
echo raw3 >raw/a
run dvc exp run --temp -n t1
run git status --short
run dvc exp run -R -n rec .
run dvc exp run --temp -R -n rec2 .
run dvc exp run --dry -n dry1 -f
run dvc exp list
