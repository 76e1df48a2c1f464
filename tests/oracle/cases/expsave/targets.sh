# Targets limit what DVC caches; Git's part is whole.
deviation exec-refs
deviation repro-dat
project
file dvc.yaml <<-'TXT'
stages:
  a:
    cmd: echo a >a.out
    outs: [a.out]
  b:
    cmd: echo b >b.out
    outs: [b.out]
TXT
echo one >raw
run -q dvc add raw
run -q dvc repro
commit pipeline
echo AAAAAAAAAAAA >a.out
echo BBBBBBBBBBBBBBBB >b.out
echo two >raw
run dvc exp save -n s1 a
run dvc exp save -n s2 raw.dvc b
run dvc exp save -n s3 nosuch
run dvc status
