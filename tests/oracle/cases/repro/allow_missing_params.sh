# A params file that is missing, and a key that is.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: echo 1 >one
    params: [lr, other.yaml: [x]]
    outs: [one]
TXT
echo 'lr: 1' >params.yaml
echo 'x: 1' >other.yaml
dvc repro -q
rm -r other.yaml one .dvc/cache
run dvc repro --allow-missing
echo 'lr2: 1' >params.yaml
echo 'x: 1' >other.yaml
run dvc repro --allow-missing
