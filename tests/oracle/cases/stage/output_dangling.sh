# A command that makes a link to nowhere where its output should be.
project
file dvc.yaml <<'TXT'
stages:
  a: {cmd: ln -sfn nowhere o, outs: [o]}
  b: {cmd: ln -sfn nowhere m, metrics: [m: {cache: false}]}
TXT
run dvc repro a
run dvc repro b
run dvc commit -f a
echo 1 >nowhere
run dvc repro a
run dvc status a
