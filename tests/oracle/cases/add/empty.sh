# Empty files and directories, added, committed, moved, checked out, run.
project
deviation warned-once
: >f
mkdir d
run dvc add f
run dvc add d
run dvc add --no-commit f
run dvc add f d
mkdir e
run dvc add e --out g
run dvc commit -f d.dvc
run dvc commit f.dvc
run dvc move f f2
run dvc move d d2
rm -r f2 d2
run dvc checkout
run dvc status
file dvc.yaml <<'T'
stages:
  a: {cmd: ': >o; mkdir -p p; : >m', deps: [f2, d2], outs: [o, p], metrics: [m: {cache: false}]}
T
run dvc repro -s a
run dvc commit -f a
run dvc status
rm -r o p
run dvc repro -s a
run dvc remove a
run dvc remove f2.dvc --outs
