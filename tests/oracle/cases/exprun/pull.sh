# An experiment on data that is elsewhere.
project
deviation exec-refs
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
sed -i 's/deps: .one./&\n    params: [lr]/' dvc.yaml
echo 'lr: 1' >params.yaml
dvc repro -q
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
dvc push -q --run-cache
commit base
rm -r .dvc/cache dep one two
run dvc exp run --allow-missing -n skips
run dvc exp run --pull --allow-missing -S lr=2 -n runs
rm -rf .dvc/cache dep one two
run dvc exp run --pull -n brings
git checkout -q .
echo '# of its own' >>params.yaml  # else it could be the commit of `skips`
rm -rf .dvc/cache dep one two
run dvc exp run --pull -n again
