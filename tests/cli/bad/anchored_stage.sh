# A stage whose anchor others use is neither removed nor frozen, and the file stays as it is.
project
printf 'stages:\n  a: &s\n    cmd: echo 1\n  b: *s\n  c:\n    <<: *s\n    desc: x\n' >dvc.yaml
cp dvc.yaml before
run dvc remove a <<'END'
ERROR: failed to edit 'dvc.yaml': the YAML text cannot be changed in place: the change would not be valid YAML there
[exit 1]
END
run dvc freeze a <<'END'
ERROR: failed to freeze 'a' - the YAML text cannot be changed in place: an anchor, a merge or an unusual layout is in the way
[exit 1]
END
run cmp before dvc.yaml
