# A directory that another stage has taken over, which has not run: with it, without it, with a file in its place, without the cache.
project
file dvc.yaml <<'T'
stages:
  s: {cmd: mkdir -p od; echo 2 >od/f, outs: [od]}
T
dvc repro -q
commit one
file dvc.yaml <<'T'
stages:
  t: {cmd: mkdir -p od; echo 2 >od/f, outs: [od]}
T
run dvc data status
run -j dvc data status --granular --json
run dvc data status --granular
rm -r od
run dvc data status
run dvc diff
echo 1 >od
run dvc data status --granular
run dvc diff
rm od
file dvc.yaml <<'T'
stages:
  t: {cmd: echo 2 >o, outs: [o]}
T
run dvc data status
mkdir od
run dvc data status
rm -r .dvc/cache
file dvc.yaml <<'T'
stages:
  t: {cmd: mkdir -p od; echo 2 >od/f, outs: [od]}
T
run dvc data status
rm -r od
run dvc data status --unchanged
