# Files and directories that Git does not know come along when they are named.
deviation failed-run
deviation left-out
project
file .gitignore <<'TXT'
/raw.txt
/raws
TXT
mkdir -p raws/deep
echo raw >raw.txt
echo deep >raws/deep/a.txt
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: cat raw.txt raws/deep/a.txt >model
    deps: [raw.txt, raws/deep/a.txt]
    outs: [model]
TXT
commit pipeline
run -h dvc exp run --temp -n t0
run dvc exp run --temp -n t1 -C raw.txt -C raws
run -q dvc exp run --temp -n t2 -C nowhere
