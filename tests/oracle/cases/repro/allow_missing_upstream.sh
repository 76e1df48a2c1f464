# A dep that is missing counts when what makes it has recorded something else.
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
echo other >dep
dvc add -q dep
rm -r .dvc/cache dep one two
run dvc repro --allow-missing
run dvc repro --allow-missing -s two
