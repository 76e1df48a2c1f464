# Outputs that are links to nowhere.
project
echo 1 >a
echo 2 >b
mkdir d
echo 3 >d/x
dvc config cache.type symlink
dvc add -q a b d
file dvc.yaml <<'TXT'
stages:
  s: {cmd: echo 4 >o, outs: [o]}
TXT
dvc repro -q
rm -r .dvc/cache/files
run dvc status
run dvc remove --outs a.dvc b.dvc
run dvc remove --outs d.dvc
run dvc remove --outs s
