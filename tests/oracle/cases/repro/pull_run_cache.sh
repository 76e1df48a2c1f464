# A run that somebody else pushed is not repeated.
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
dvc push -q --run-cache
rm -r .dvc/cache dep one two dvc.lock
run dvc repro --pull
rm -r .dvc/cache dep one two dvc.lock
run dvc repro --pull --no-run-cache
