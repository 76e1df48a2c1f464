# Dependencies that are empty: a warning for each.
project
file dvc.yaml <<'TXT'
stages:
  both:
    cmd: echo 1 >o
    deps: [f, d]
    outs: [o]
  kept:
    cmd: echo 1 >p
    deps: [f]
    outs:
    - p: {persist: true}
  fails:
    cmd: exit 3
    deps: [d]
    outs: [q]
TXT
: >f
mkdir d
deviation warned-once
run dvc repro
run dvc repro both
run dvc repro -f both
run dvc commit -f both kept
