# Params that Python takes for equal: the stage is unchanged; when it is run or committed, dvc.lock has the value as it is now.
project
echo 'k: 1' >params.yaml
file dvc.yaml <<'T'
stages:
  s: {cmd: echo 1 >o, params: [k], outs: [o]}
  t: {cmd: echo 2 >p, deps: [o], outs: [p]}
T
dvc repro -q
commit one
for v in true 1.0 1 '"1"' 1; do
    echo "k: $v" >params.yaml
    run dvc status
    run dvc repro
    sh_run 'cat dvc.lock'
    run dvc repro -f s
    sh_run 'cat dvc.lock'
    run dvc commit -f
    sh_run 'cat dvc.lock'
done
file dvc.yaml <<'T'
stages:
  s: {cmd: echo 2 >o, params: [k, l], outs: [o]}
T
printf 'k: [1, 0, {a: 1}]\nl: {x: 0}\n' >params.yaml
run dvc repro
printf 'k: [true, false, {a: 1.0}]\nl: {x: 0.0}\n' >params.yaml
run dvc status
run dvc repro
run dvc commit -f
sh_run 'cat dvc.lock'
printf 'k: [true, false, {a: 2}]\nl: {x: false, y: 1}\n' >params.yaml
run dvc repro
