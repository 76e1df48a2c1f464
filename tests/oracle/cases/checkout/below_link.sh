# Outputs below a link to another directory of the project.
project
mkdir -p real
ln -s real link
file dvc.yaml <<'TXT'
stages:
  a: {cmd: 'echo 1 >link/o', outs: [link/o]}
  b: {cmd: 'mkdir -p link/d; echo 2 >link/d/x', outs: [link/d]}
TXT
run dvc repro
run dvc status
rm -r real/o real/d
run dvc status
run dvc checkout
run dvc repro
rm real/o real/d/x
run dvc checkout link/o
run dvc checkout link/d/x
run dvc commit -f
run dvc data status --granular
run dvc diff
snapshot
# What no stage makes any more goes.
file dvc.yaml <<'TXT'
stages:
  c: {cmd: 'echo 1 >q', outs: [q]}
TXT
run dvc repro
run dvc checkout
