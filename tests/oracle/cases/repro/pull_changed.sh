# What has changed is run, with missing deps brought for it.
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
dvc push -q
rm -r .dvc/cache dep one two
sed -i 's/one one/one one one/' dvc.yaml
run dvc repro --pull
rm -r .dvc/cache dep one two
sed -i 's/one one one/one/' dvc.yaml
run dvc repro --pull --allow-missing
