# A directory where a params file should be.
project
mkdir -p d.yaml
printf 'x: 1\ny: 2\n' >d.yaml/in.yaml
file dvc.yaml <<-TXT
stages:
  s: {cmd: echo, params: [d.yaml: [x]]}
TXT
commit base
run dvc repro
run dvc status
run dvc repro --dry
run dvc repro -f
run dvc commit -f
run dvc params diff --all
run dvc params diff
run -j dvc exp show --json
echo "x: 3" >d.yaml/two.yaml
run dvc params diff
sed -i 's/\[d.yaml: \[x\]\]/[d.yaml: ]/' dvc.yaml
run dvc repro
run dvc status
sed -i 's/cmd: echo,/cmd: echo, outs: [o],/' dvc.yaml
run dvc repro
