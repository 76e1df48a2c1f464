# Missing data is no change; what has changed is run, if it can be.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: cat dep >one
    deps: [dep]
    outs: [one]
  two:
    cmd: cat one one >two
    deps: [one]
    outs: [two]
TXT
echo data >dep
dvc add -q dep
dvc repro -q
rm -r .dvc/cache dep one two
run dvc repro --allow-missing
run dvc repro --allow-missing --dry
run dvc repro
sed -i 's/one one/one one one/' dvc.yaml
run dvc repro --allow-missing
echo data >one
run dvc repro --allow-missing two
