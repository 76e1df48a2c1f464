# A .dvc file with comments or a layout of its own keeps them when its data moves.
project
echo 1 >x
file x.dvc <<'TXT'
# where it is from
desc: what it is  # here
outs:
  - path: x  # the data
    md5: b026324c6904b2a9cb4b88d6d61c81d1
    hash: md5
TXT
quietly dvc move x y
run cat y.dvc <<'END'
# where it is from
desc: what it is  # here
outs:
  - path: y  # the data
    md5: b026324c6904b2a9cb4b88d6d61c81d1
    hash: md5
END
run ls x x.dvc <<'END'
ls: cannot access 'x': No such file or directory
ls: cannot access 'x.dvc': No such file or directory
[exit 2]
END
