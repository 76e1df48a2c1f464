# A stage and an output of one name: the stage is meant, and "./" before it means the output.
project
echo 1 >in
mkdir -p dir
file dvc.yaml <<'TXT'
stages:
  o: {cmd: cp in p, deps: [in], outs: [p]}
  p: {cmd: cp in o; cp in q, deps: [in], outs: [o, q]}
  dir: {cmd: cp in r, deps: [in], outs: [r]}
TXT
file dir/dvc.yaml <<'TXT'
stages:
  s: {cmd: cp ../in t, deps: [../in], outs: [t]}
TXT
run dvc repro -q -P
rm o p q r dir/t
run dvc status o
run dvc status ./o
run dvc status dir
run dvc status -R dir
run dvc checkout ./o
run dvc checkout o
run dvc checkout p
run dvc checkout dir
run dvc checkout -R dir
echo 2 >o
run dvc status p
run dvc status o
run dvc commit -f ./o
run dvc freeze ./o
run dvc remove o
run dvc stage list
