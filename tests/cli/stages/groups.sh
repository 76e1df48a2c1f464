# A foreach is not replaced by the way, and nothing is half removed.
project
file dvc.yaml <<'TXT'
stages:
  plain:
    cmd: echo 1 >plain.out
    outs: [plain.out]
  group:  # each
    foreach: [a, b]
    do:
      cmd: echo ${item} >${item}.out
      outs: ['${item}.out']
TXT
cp dvc.yaml before
quietly dvc repro
run dvc stage add -n group 'echo 1' <<'END'
ERROR: Stage 'group' already exists in 'dvc.yaml'. Use '--force' to overwrite.
[exit 255]
END
run dvc remove --outs dvc.yaml <<'END'
ERROR: cannot remove a parametrized stage: 'group@a'
[exit 1]
END
run cmp dvc.yaml before
run cat .gitignore plain.out a.out <<'END'
/plain.out
/a.out
/b.out
1
a
END
quietly dvc stage add -f -n group 'echo 1'
run cat dvc.yaml <<'END'
stages:
  plain:
    cmd: echo 1 >plain.out
    outs: [plain.out]
  group:  # each
    cmd: echo 1
END
