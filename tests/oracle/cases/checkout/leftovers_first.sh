# What is no output any more goes, also when another output cannot be had; a file of an old output that is one itself now stays.
project
file dvc.yaml <<'T'
stages:
  a:
    cmd: mkdir -p d/s && echo 1 >d/x && echo 2 >d/s/y && echo 3 >o && echo 4 >p
    outs: [d, o, p]
T
run dvc repro
file dvc.yaml <<'T'
stages:
  a:
    cmd: echo 5 >q
    outs: [q, d/x, p]
T
run dvc checkout
rmdir d 2>/dev/null || :
snapshot
run dvc checkout
run dvc repro
run dvc checkout
file dvc.yaml <<'T'
stages:
  a:
    cmd: echo 5 >q
    outs: [q]
T
run dvc checkout --summary
run dvc status
rmdir d 2>/dev/null || :
