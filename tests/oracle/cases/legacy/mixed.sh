# Old and new entries beside each other, of the same content.
project
old_data
dvc checkout -q
cp f g
cp -r d e
run dvc add g e
run dvc status
rm -r f g d e
run dvc checkout
run dvc status
run dvc data status --granular
run dvc unprotect f d
run dvc add d
