# Data with `cache: false`, and with the other keys of an output.
project
echo 1 >a
file a.dvc <<TXT
outs:
- path: a
  cache: false
  desc: mine
TXT
run dvc add a
snapshot
echo 2 >b
file b.dvc <<TXT
outs:
- path: b
  push: false
  persist: true
  remote: store
meta:
  k: [1, 2]
TXT
run dvc add b
