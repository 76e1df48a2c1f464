# A file that cannot be edited in place is left alone, and so is everything else.
project
file dvc.yaml <<'TXT'
stages:
  a: &a
    cmd: echo 1 >a.out
    outs: [a.out]
  b:
    <<: *a
    cmd: echo 2 >b.out
    outs: [b.out]
TXT
cp dvc.yaml before
quietly dvc repro
cp dvc.lock before.lock
run dvc remove --outs a <<'END'
ERROR: failed to edit 'dvc.yaml': the YAML text cannot be changed in place: the change would not be valid YAML there
[exit 1]
END
run cmp dvc.yaml before
run cmp dvc.lock before.lock
run cat .gitignore a.out <<'END'
/a.out
/b.out
1
END
run dvc freeze a <<'END'
ERROR: failed to freeze 'a' - the YAML text cannot be changed in place: an anchor, a merge or an unusual layout is in the way
[exit 1]
END
quietly dvc remove --outs dvc.yaml
run ls <<'END'
before
before.lock
END
printf '? stages\n: ? a\n  : cmd: echo 1\n' >dvc.yaml
cp dvc.yaml before
run dvc stage add -n b -o b.out 'echo 2' <<'END'
ERROR: failed to edit 'dvc.yaml': the YAML text cannot be changed in place: an anchor, a merge or an unusual layout is in the way
[exit 255]
END
run cmp dvc.yaml before
run cat .gitignore <<'END'
cat: .gitignore: No such file or directory
[exit 1]
END
