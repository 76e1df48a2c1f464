# Data that is nowhere: the stage is run when it can be.
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
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q dep
rm -r .dvc/cache dep one two
run dvc repro --pull
rm -r .dvc/cache dep "$ORACLE_BASE/ext/store"
run dvc repro --pull
