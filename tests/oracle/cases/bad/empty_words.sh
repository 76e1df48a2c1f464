# Empty words, as scripts give them when a variable is not set: "" as target is everything, as a remote the default one.
project
deviation error-words 21
echo 1 >f
mkdir d
echo 2 >d/x
run -q dvc add f d
small_pipeline
mkdir ../ext/store
run dvc remote add -d store ../ext/store
run -q dvc repro
commit first
run dvc status ''
run dvc repro ''
run dvc commit ''
run dvc checkout ''
run dvc stage list ''
run dvc stage list --name-only ''
run dvc freeze ''
run dvc check-ignore ''
run dvc check-ignore -d -n '' .
run dvc check-ignore -d -n "$PWD/f" ../repo/f .. /
run dvc push -r ''
run dvc status -r ''
run dvc status -c -r ''
rm -r .dvc/cache
run -q dvc unprotect ''
run dvc fetch -r '' f
run dvc pull -r ''
run -q dvc gc -w -c -f -r ''
run dvc exp branch '' x
run dvc config core.remote ''
run dvc push
run dvc pull
run dvc remove ''
