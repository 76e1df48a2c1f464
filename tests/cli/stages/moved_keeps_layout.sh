# A moved .dvc file with a layout of its own changes where it must and nowhere else.
project
mkdir sub
echo 1 >a
quietly dvc add a
file a.dvc <<'TXT'
# ours
desc: 'what it is'
wdir: .   # here
outs:
    - "md5": b026324c6904b2a9cb4b88d6d61c81d1
      size: 2   # small
      hash: md5
      path: 'a'   # the data
TXT
quietly dvc move a sub
run cat sub/a.dvc <<'END'
# ours
desc: 'what it is'
outs:
    - "md5": b026324c6904b2a9cb4b88d6d61c81d1
      size: 2   # small
      hash: md5
      path: 'a'   # the data
END
quietly dvc move sub/a b
run cat b.dvc <<'END'
# ours
desc: 'what it is'
outs:
    - "md5": b026324c6904b2a9cb4b88d6d61c81d1
      size: 2   # small
      hash: md5
      path: b     # the data
END
